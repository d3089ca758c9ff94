import fc from 'fast-check';
import type { RoleWord } from '#fixtures';
import { exceptionally } from '../frequencies.ts';
import { type PersonName, personNames } from '../words.ts';
import type { CommitPlan, OwnRulePlan, PersonPlan } from './approval-plan.ts';

/** What people are in the project, the simplest first; null is no member. */
export const roleChoices = [
  null,
  'developer',
  'maintainer',
  'owner',
  'reporter',
  'guest',
  'planner',
  'security manager',
] as const satisfies readonly (RoleWord | null)[];

/** Everybody a world may have, each with a role or none. */
export function people(count: number): fc.Arbitrary<readonly PersonPlan[]> {
  return fc.tuple(...personNames.slice(0, count).map(person));
}

function person(name: PersonName): fc.Arbitrary<PersonPlan> {
  return fc.record({
    name: fc.constant(name),
    role: fc.constantFrom(...roleChoices),
    memberOf: fc.constantFrom('project', 'group'),
    inTeam: fc.boolean(),
  });
}

/** Some of the people. */
export function someOf(count: number): fc.Arbitrary<readonly PersonName[]> {
  return fc.subarray(personNames.slice(0, count));
}

export const commitSignatures = ['none', 'unverified', 'verified'] as const;

/** Who made the commits, and how they are signed. The sets of authors, committers and approvers overlap. */
export function commits(
  count: number,
  { maxCommits }: { readonly maxCommits: number },
): fc.Arbitrary<readonly CommitPlan[]> {
  const somebody = fc.constantFrom(...personNames.slice(0, count));
  const commit = fc.record({
    author: somebody,
    committer: somebody,
    signature: fc.constantFrom(...commitSignatures),
    mergeCommit: fc.boolean(),
  });
  return fc.array(commit, { minLength: 1, maxLength: maxCommits });
}

/** A rule that people wrote on the project; mostly there is none. */
export function ownRule(count: number): fc.Arbitrary<OwnRulePlan | null> {
  const rule = fc.record({
    kind: fc.constantFrom('regular', 'any_approver'),
    approvalsRequired: fc.nat({ max: 2 }),
    approvers: someOf(count),
  });
  return exceptionally(rule, null);
}
