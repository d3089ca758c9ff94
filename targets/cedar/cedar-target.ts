import { findRule, type PolicyType } from '#catalogue';
import {
  type AccessQuestion,
  applyChanges,
  type Event,
  type Evidence,
  type Question,
  react,
  type Verdict,
  type World,
} from '#engine';
import { factsOf } from '../authorization/facts-of.ts';
import { outcomeOf } from '../authorization/outcome-of.ts';
import type { PolicySource } from '../authorization/policy-source.ts';
import type { Session, Target } from '../port.ts';
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
    open: async (world) => new CedarSession(world, prepared),
    dispose: async () => {
      if (authorizer === undefined) return;
      (await authorizer).close();
      authorizer = undefined;
    },
  };
}

class CedarSession implements Session {
  #world: World;
  readonly #prepared: () => Promise<Authorizer>;

  constructor(world: World, prepared: () => Promise<Authorizer>) {
    this.#world = world;
    this.#prepared = prepared;
  }

  async happen(event: Event): Promise<void> {
    this.#world = applyChanges(this.#world, react(this.#world, event).changes);
  }

  async ask(question: Question): Promise<Verdict> {
    if (question.kind !== 'access') {
      return {
        kind: 'unsupported',
        reason: `the target \`cedar\` does not answer questions of kind \`${question.kind}\``,
      };
    }
    try {
      return verdictOf(await this.#prepared(), this.#world, question);
    } catch (cause) {
      return { kind: 'failed', error: `cedar: ${cause instanceof Error ? cause.message : String(cause)}` };
    }
  }

  async close(): Promise<void> {}
}

function verdictOf(authorizer: Authorizer, world: World, question: AccessQuestion): Verdict {
  const facts = factsOf(world, question);
  if ('unsupported' in facts) return { kind: 'unsupported', reason: `the target \`cedar\`: ${facts.unsupported}` };
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
