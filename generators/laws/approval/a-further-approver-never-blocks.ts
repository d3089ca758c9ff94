import fc from 'fast-check';
import { policyRoles } from '#catalogue';
import type { ApprovalPolicyDocument } from '#fixtures';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { personNames, strangerName, usernameOf } from '../../words.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { demanding, failingClosed, reachingPlan } from './focused-plans.ts';
import { approvalsForPolicies, blockingRules, isSubset, mergeRequestOf, sameUnordered } from './outcomes.ts';

/**
 * Policies that fail open are left out: they excuse a rule that too few may approve, and one more approver can end
 * that excuse. Nobody, and roles that make no approvers, add nothing at all.
 */
export const aFurtherApproverNeverBlocks = law({
  id: 'LAW-APPROVAL-14',
  title: 'a further approver of an action never makes the merge request harder, and an ineligible one says nothing',
  source: 'approval policies, invariant 14; MRAP-116, MRAP-118 and MRAP-119',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan().map(failingClosed).map(demanding),
    further: fc.oneof(
      fc.constantFrom(...personNames.slice(0, 4), strangerName).map((name) => ({ user: usernameOf(name) })),
      fc.constantFrom(...policyRoles).map((role) => ({ role })),
    ),
  }),
  async check(run, { plan, further }) {
    const before = await mergeRequestOf(run, plan);
    const after = await mergeRequestOf(run, withApprover(plan, further));
    if (approvalsForPolicies(before) + approvalsForPolicies(after) === 0) return vacuous('no approvals are demanded');
    const easier =
      isSubset(blockingRules(after), blockingRules(before)) &&
      after.approvalsLeft <= before.approvalsLeft &&
      (after.mergeable || !before.mergeable);
    const idle = !isIdle(further) || sameUnordered(before, after);
    return verdictOf(
      easier && idle,
      `${isIdle(further) ? 'ineligible' : 'perhaps eligible'}: ${after.approvalsLeft < before.approvalsLeft ? 'fewer left' : 'as many left'}`,
      () =>
        `${JSON.stringify(further)}: expected at most ${before.approvalsLeft} approvals left and mergeable: ${before.mergeable}; found ${after.approvalsLeft} and ${after.mergeable}`,
    );
  },
});

type Further = { readonly user: string } | { readonly role: (typeof policyRoles)[number] };

function isIdle(further: Further): boolean {
  return 'user' in further ? further.user === strangerName : ['guest', 'reporter'].includes(further.role);
}

function withApprover(plan: ApprovalPlan, further: Further): ApprovalPlan {
  return withPolicies(plan, (placed) => ({ ...placed, policy: extended(placed.policy, further) }));
}

function extended(policy: ApprovalPolicyDocument, further: Further): ApprovalPolicyDocument {
  const actions = (policy.actions ?? []).map((action) => {
    if (action.type !== 'require_approval') return action;
    if ('user' in further)
      return { ...action, user_approvers: [...new Set([...(action.user_approvers ?? []), further.user])] };
    return { ...action, role_approvers: [...new Set([...(action.role_approvers ?? []), further.role])] };
  });
  return { ...policy, actions };
}
