import type { MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { type LawResult, vacuous, verdictOf } from '../law.ts';
import { approvalsForPolicies, blockage, blockingRules, isSubset, listed } from './outcomes.ts';

/**
 * The second outcome must block through no rule that did not block before; where both find nothing that says little.
 * Nor may policies demand more approvals, unless one of the plan fails open: it is excused where too few may approve,
 * and who may approve depends on the settings of whatever else is violated.
 */
export function noMoreBlocking(before: MergeRequestOutcome, after: MergeRequestOutcome, plan: ApprovalPlan): LawResult {
  if (before.violations.length + after.violations.length === 0) return vacuous('nothing is violated');
  const [first, second] = [blockingRules(before), blockingRules(after)];
  const [demanded, demands] = [approvalsForPolicies(before), approvalsForPolicies(after)];
  const noMore = isSubset(second, first) && (demands <= demanded || failsOpen(plan));
  return verdictOf(noMore, `${blockage(before)}, then ${blockage(after)}`, () =>
    [
      `expected no new blocking rule and at most ${demanded} approvals for policies`,
      `before: ${listed(first)}; after: ${listed(second)}, ${demands} approvals`,
    ].join('; '),
  );
}

function failsOpen({ policies }: ApprovalPlan): boolean {
  return policies.some(({ policy }) => policy.fallback_behavior?.fail === 'open');
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
