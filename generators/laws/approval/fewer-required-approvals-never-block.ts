import fc from 'fast-check';
import type { ApprovalPolicyDocument } from '#fixtures';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { failingClosed, reachingPlan } from './focused-plans.ts';
import { approvalsForPolicies, mergeRequestOf } from './outcomes.ts';

/**
 * Policies that fail open are left out: they excuse a rule that more approvals would make impossible, so there fewer
 * required approvals can block.
 */
export const fewerRequiredApprovalsNeverBlock = law({
  id: 'LAW-APPROVAL-03',
  title: 'requiring one approval less never blocks more',
  source: 'approval policies, invariant 3',
  policyType: 'approval',
  arbitrary: fc.record({ plan: reachingPlan({ maxActions: 2 }).map(failingClosed) }),
  async check(run, { plan }) {
    const before = await mergeRequestOf(run, plan);
    const after = await mergeRequestOf(run, withOneLess(plan));
    if (approvalsForPolicies(before) + approvalsForPolicies(after) === 0) return vacuous('no approvals are demanded');
    const fewer = approvalsForPolicies(after) <= approvalsForPolicies(before);
    return verdictOf(
      fewer && (after.mergeable || !before.mergeable),
      before.mergeable ? 'approved' : 'not approved',
      () =>
        `expected no more approvals and mergeable: ${before.mergeable}; found ${approvalsForPolicies(after)} and ${after.mergeable}`,
    );
  },
});

function withOneLess(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => ({ ...placed, policy: withLess(placed.policy) }));
}

function withLess(policy: ApprovalPolicyDocument): ApprovalPolicyDocument {
  const actions = (policy.actions ?? []).map((action) =>
    action.type === 'require_approval'
      ? { ...action, approvals_required: Math.max(0, action.approvals_required - 1) }
      : action,
  );
  return { ...policy, actions };
}
