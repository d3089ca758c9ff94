import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const aWarningFindsWhatEnforcingFinds = law({
  id: 'LAW-APPROVAL-M22',
  title: 'a warning and an enforced policy have the same violations, whatever has been set aside',
  source: 'metamorphic relation M22; MRAP-140',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const enforced = await mergeRequestOf(run, withMode(plan, 'enforce'));
    const warned = await mergeRequestOf(run, withMode(plan, 'warn'));
    if (enforced.violations.length + warned.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(enforced.violations, warned.violations), [enforced, warned]);
  },
});

function withMode(plan: ApprovalPlan, enforcement_type: 'enforce' | 'warn'): ApprovalPlan {
  return withPolicies(plan, (placed) => ({ ...placed, policy: { ...placed.policy, enforcement_type } }));
}
