import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { approvalsForPolicies, blockage, mergeRequestOf } from './outcomes.ts';

/** Until somebody dismisses it. Settings are left out: a warning does not enforce them, so more people may approve. */
export const aWarningDemandsWhatEnforcingDemands = law({
  id: 'LAW-APPROVAL-09',
  title: 'before a dismissal a warning demands the same approvals as an enforced policy',
  source: 'approval policies, invariant 9',
  policyType: 'approval',
  arbitrary: approvalPlan().map((plan) => ({ ...plan, setAside: [] })),
  async check(run, plan) {
    const enforced = await mergeRequestOf(run, withMode(plan, 'enforce'));
    const warned = await mergeRequestOf(run, withMode(plan, 'warn'));
    const [first, second] = [approvalsForPolicies(enforced), approvalsForPolicies(warned)];
    if (first + second === 0) return vacuous('no approvals are demanded');
    return verdictOf(
      first === second,
      blockage(enforced),
      () => `expected ${first} approvals in warn mode too: found ${second}`,
    );
  },
});

function withMode(plan: ApprovalPlan, enforcement_type: 'enforce' | 'warn'): ApprovalPlan {
  return withPolicies(plan, (placed) => ({
    ...placed,
    policy: { ...placed.policy, enforcement_type, approval_settings: {} },
  }));
}
