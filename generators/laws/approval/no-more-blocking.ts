import type { MergeRequestOutcome } from '#engine';
import { type LawResult, vacuous, verdictOf } from '../law.ts';
import { approvalsForPolicies, blockage, blockingRules, isSubset, listed } from './outcomes.ts';

/**
 * The second outcome must block through no rule that did not block before, nor demand more approvals for policies;
 * where both find nothing that says little.
 */
export function noMoreBlocking(before: MergeRequestOutcome, after: MergeRequestOutcome): LawResult {
  if (before.violations.length + after.violations.length === 0) return vacuous('nothing is violated');
  const [first, second] = [blockingRules(before), blockingRules(after)];
  const [demanded, demands] = [approvalsForPolicies(before), approvalsForPolicies(after)];
  return verdictOf(isSubset(second, first) && demands <= demanded, `${blockage(before)}, then ${blockage(after)}`, () =>
    [
      `expected no new blocking rule and at most ${demanded} approvals for policies`,
      `before: ${listed(first)}; after: ${listed(second)}, ${demands} approvals`,
    ].join('; '),
  );
}

/** Both outcomes must be the same, but for the order of lists. */
export function sameDecision(
  held: boolean,
  [before, after]: readonly [MergeRequestOutcome, MergeRequestOutcome],
): LawResult {
  return verdictOf(held, blockage(before), () => {
    const keys = Object.keys(before) as readonly (keyof MergeRequestOutcome)[];
    const different = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    const told = different.map((key) => `${key}: ${JSON.stringify(before[key])}, then ${JSON.stringify(after[key])}`);
    return `expected the same decision; different: ${told.join('; ')}`;
  });
}
