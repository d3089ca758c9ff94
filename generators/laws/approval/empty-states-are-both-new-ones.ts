import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { comparablePlan } from './focused-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const emptyStatesAreBothNewOnes = law({
  id: 'LAW-APPROVAL-17',
  title: 'no vulnerability states are the same as both new ones',
  source: 'approval policies, invariant 17',
  policyType: 'approval',
  arbitrary: comparablePlan({ ruleTypes: ['scan_finding'] }),
  async check(run, plan) {
    const empty = await mergeRequestOf(run, withStates(plan, []));
    const both = await mergeRequestOf(run, withStates(plan, ['new_needs_triage', 'new_dismissed']));
    if (empty.violations.length + both.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(empty, both), [empty, both]);
  },
});

function withStates(
  plan: ApprovalPlan,
  vulnerability_states: readonly ('new_needs_triage' | 'new_dismissed')[],
): ApprovalPlan {
  return withRules(plan, (rule) => {
    if (rule.type !== 'scan_finding') return rule;
    const { vulnerability_age: _, ...kept } = rule;
    return { ...kept, vulnerability_states };
  });
}
