import type { MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

/**
 * What people's own rules demand stays as well. A rule that more people must approve than may is the other thing that
 * failing open excuses, and a target without any pipeline is an error for licenses only where they fail open.
 */
export const onlyErrorsTellOpenFromClosed = law({
  id: 'LAW-APPROVAL-M21',
  title: 'failing open and failing closed differ only where a rule errs or cannot be satisfied',
  source: 'metamorphic relation M21; MRAP-083, MRAP-103 and MRAP-119',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const closed = await mergeRequestOf(run, withFallback(plan, 'closed'));
    const open = await mergeRequestOf(run, withFallback(plan, 'open'));
    if (closed.violations.length + open.violations.length === 0) return vacuous('nothing is violated');
    if ([closed, open].some(hasExcuse)) return vacuous('an error, or too few who may approve');
    return sameDecision(sameUnordered(closed, open), [closed, open]);
  },
});

function hasExcuse({ rules, violations }: MergeRequestOutcome): boolean {
  return violations.some(({ errors }) => errors.length > 0) || rules.some(({ valid }) => !valid);
}

function withFallback(plan: ApprovalPlan, fail: 'open' | 'closed'): ApprovalPlan {
  return withPolicies(plan, (placed) => ({ ...placed, policy: { ...placed.policy, fallback_behavior: { fail } } }));
}
