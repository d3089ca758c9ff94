import { findRule, type PolicyType } from '#catalogue';
import type { Evidence, Verdict } from '#engine';
import { AccessSession } from '../authorization/access-session.ts';
import type { AccessFacts } from '../authorization/facts.ts';
import { outcomeOf } from '../authorization/outcome-of.ts';
import type { PolicySource } from '../authorization/policy-source.ts';
import type { Target } from '../port.ts';
import { answerTo, type CedarAnswer } from './answer.ts';
import { type Authorizer, authorizerOf } from './authorizer.ts';

/**
 * Cedar with these policies, as an engine for questions about access. What it is told are facts: the joins over
 * memberships are worked out as by the reference engine, and events change the world as by the reference engine. Cedar says
 * which policies determine an answer, and not which it looked at: what a scenario is about cannot be told from that.
 */
export function cedarTarget(policies: readonly PolicySource[]): Target {
  let authorizer: Promise<Authorizer> | undefined;
  const prepared = () => {
    authorizer ??= authorizerOf(policies);
    return authorizer;
  };
  return {
    name: 'cedar',
    supports: new Set<PolicyType>(['authorization']),
    open: async (world) =>
      new AccessSession(world, {
        name: 'cedar',
        decide: async (facts) => verdictOf(await prepared(), facts),
        words: (cause) => (cause instanceof Error ? cause.message : String(cause)),
      }),
    dispose: async () => {
      if (authorizer === undefined) return;
      (await authorizer).close();
      authorizer = undefined;
    },
  };
}

function verdictOf(authorizer: Authorizer, facts: AccessFacts): Verdict {
  const answer = answerTo(authorizer, facts);
  return { kind: 'decided', outcome: outcomeOf(facts, answer), evidence: evidenceOf(answer, facts.demand.name) };
}

/** Each policy that determined the answer, by the documented rule that it names, and what becomes of it all. */
function evidenceOf({ allowed, determining }: CedarAnswer, action: string): readonly Evidence[] {
  const because = allowed ? 'it permits it' : 'it forbids it';
  const named = determining.flatMap(({ id, rule, held }): readonly Evidence[] => {
    const known = rule === null ? undefined : findRule(rule);
    return known === undefined ? [] : [{ rule: known.id, held, subject: `policy \`${id}\``, because }];
  });
  const sum = allowed ? 'a policy permits it, and none forbids it' : 'a policy forbids it, or none permits it';
  return [...named, { rule: 'AUTHZ-ROLE-001', held: allowed, subject: action, because: sum }];
}
