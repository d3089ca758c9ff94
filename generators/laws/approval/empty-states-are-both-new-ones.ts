import { law, vacuous } from '../law.ts';
import { comparablePlan, withStates } from './focused-plans.ts';
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
