import type { AccessFacts, PrincipalFacts } from '../authorization/facts.ts';
import type { Authorizer, CedarDecision } from './authorizer.ts';
import type { CedarPolicy } from './policy-set.ts';
import { type Asked, requestOf } from './request.ts';

/** What Cedar says about facts. */
export interface CedarAnswer {
  readonly allowed: boolean;
  /** Whether everybody behind the credential may know that the resource exists. */
  readonly sees: boolean;
  /** The policies that the answer rests on: those that permit it, or those that forbid it. */
  readonly determining: readonly CedarPolicy[];
}

/** Asks Cedar about facts: once for the user, and once more for the human of a composite identity. Both must be allowed. */
export function answerTo(authorizer: Authorizer, facts: AccessFacts): CedarAnswer {
  const { permission } = facts.demand;
  const actors = facts.human === null ? [facts.who] : [facts.who, facts.human];
  const decisions = actors.map((actor) => decisionFor(authorizer, facts, { ...limitedTo(actor), permission }));
  const allowed = decisions.every((one) => one.allowed);
  const determining = decisions.filter((one) => one.allowed === allowed).flatMap((one) => one.determining);
  const sees = allowed || actors.every((actor) => maySee(authorizer, facts, actor));
  return { allowed, sees, determining: [...new Set(determining)] };
}

type Question = Omit<Asked, 'readsMergeRequests'>;

function limitedTo(principal: PrincipalFacts | null): Omit<Question, 'permission'> {
  return { principal, limited: true };
}

/** What somebody may see depends on the rights of the user, whatever the credential is limited to. */
function maySee(authorizer: Authorizer, facts: AccessFacts, principal: PrincipalFacts | null): boolean {
  const permission = facts.resource.kind === 'project' ? 'read_project' : 'read_group';
  return decisionFor(authorizer, facts, { principal, permission, limited: false }).allowed;
}

function decisionFor(authorizer: Authorizer, facts: AccessFacts, question: Question): CedarDecision {
  const asked = { ...question, readsMergeRequests: readsMergeRequests(authorizer, facts, question) };
  return authorizer.decide(requestOf(facts, asked), [facts.resource.kind, question.permission]);
}

/** Approving by a custom role takes reading, which is a question of its own. */
function readsMergeRequests(authorizer: Authorizer, facts: AccessFacts, { principal, permission }: Question): boolean {
  const byAbility = ['approve_merge_request', 'admin_merge_request'].includes(permission);
  if (!byAbility || !principal?.abilities.includes('admin_merge_request')) return false;
  const reading = { principal, permission: 'read_merge_request', limited: false };
  return decisionFor(authorizer, facts, reading).allowed;
}
