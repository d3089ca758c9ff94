import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const aPolicyOfTheGroupIsOneOfItsProjects = law({
  id: 'LAW-APPROVAL-M10',
  title: 'policies of the group decide as the same policies of the project would',
  source: 'metamorphic relation M10; INH-001',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const above = await mergeRequestOf(run, placed(plan, 'group'));
    const here = await mergeRequestOf(run, placed(plan, 'project'));
    if (above.violations.length + here.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(above, here), [above, here]);
  },
});

function placed(plan: ApprovalPlan, on: 'group' | 'project'): ApprovalPlan {
  return withPolicies(plan, (one) => ({ ...one, on }));
}
