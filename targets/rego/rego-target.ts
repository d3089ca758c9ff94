import { findRule, type RuleId } from '#catalogue';
import type { AccessOutcome, Evidence, Verdict } from '#engine';
import { AccessSession } from '../authorization/access-session.ts';
import type { AccessFacts } from '../authorization/facts.ts';
import { outcomeOf } from '../authorization/outcome-of.ts';
import type { PolicySource } from '../authorization/policy-source.ts';
import type { Target } from '../port.ts';
import { type RegoAnswer, readAnswer } from './answer.ts';
import { catalogueDocument } from './catalogue-document.ts';
import { saidBy } from './opa/errors.ts';
import type { Opa } from './opa/find-opa.ts';
import { type OpaServer, startOpa } from './opa/opa-server.ts';

/**
 * Rego policies about access, decided by a real OPA that starts with the first question. They are told facts about an
 * attempt and decide it; what they are not told about is unsupported.
 */
export function regoTarget(policies: readonly PolicySource[], opa: Opa): Target {
  let server: Promise<OpaServer> | undefined;
  const started = () => {
    server ??= startOpa(opa, { policies, data: { catalogue: catalogueDocument() } });
    return server;
  };
  return {
    name: 'rego',
    supports: new Set(['authorization']),
    // No `rules`: policies tell what decided, and nothing of what else they looked at.
    open: async (world) =>
      new AccessSession(world, {
        name: 'rego',
        decide: async (facts) => decide(await started(), facts),
        words: saidBy,
      }),
    dispose: async () => {
      // A server that did not start has said so to whoever asked, and left nothing.
      await server?.then(
        (running) => running.stop(),
        () => {},
      );
    },
  };
}

async function decide(server: OpaServer, facts: AccessFacts): Promise<Verdict> {
  const answer = readAnswer(await server.evaluate('authz/main', facts));
  return { kind: 'decided', outcome: outcomeIn(facts, answer), evidence: evidenceOf(facts, answer) };
}

/** A refusal names the permissions and policies that are missing; what else the policies say of it is evidence. */
function outcomeIn(facts: AccessFacts, { allow, visible, missing }: RegoAnswer): AccessOutcome {
  const outcome = outcomeOf(facts, { allowed: allow, sees: visible });
  if (allow || missing.length === 0) return outcome;
  return { ...outcome, reasons: [`${facts.demand.name} is not allowed: ${missing.join(', ')}`] };
}

/** The documented rules behind the answer, by the policies' own rules where they say them; something must grant. */
function evidenceOf(facts: AccessFacts, answer: RegoAnswer): readonly Evidence[] {
  const { allow, reasons, covered_rules, deciding } = answer;
  const attempt = `${facts.demand.name}: ${facts.who?.name ?? 'a visitor'} in \`${facts.resource.path}\``;
  const because = `${attempt}: ${allow ? 'allowed' : reasons.join(', ')}`;
  const told = deciding.flatMap(({ policy, rules, held }) =>
    rules.filter(isDocumented).map((rule) => ({ rule, held, subject: `policy \`${policy}\``, because })),
  );
  const others = covered_rules
    .filter(isDocumented)
    .filter((id) => told.every(({ rule }) => rule !== id))
    .map((rule) => ({ rule, held: true, subject: attempt, because }));
  const all = [...told, ...others];
  return all.length > 0 ? all : [{ rule: 'AUTHZ-ROLE-001', held: allow, subject: attempt, because }];
}

function isDocumented(id: string): id is RuleId {
  return findRule(id) !== undefined;
}
