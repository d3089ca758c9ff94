import { law, vacuous, verdictOf } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { approvalsForPolicies, blockage, mergeRequestOf } from './outcomes.ts';

export const anUnprotectedTargetLiftsAll = law({
  id: 'LAW-APPROVAL-31',
  title: 'unprotecting the target branch lifts every policy',
  source: 'approval policies, invariant 31',
  policyType: 'approval',
  arbitrary: reachingPlan(),
  async check(run, plan) {
    const closed = await mergeRequestOf(run, plan);
    const open = await mergeRequestOf(run, { ...plan, protectedBranches: ['docs'] });
    if (closed.violations.length + open.violations.length === 0) return vacuous('nothing is violated');
    const held = open.violations.length === 0 && approvalsForPolicies(open) === 0;
    return verdictOf(
      held,
      blockage(closed),
      () =>
        `expected no violation and no approvals for policies: found ${open.violations.length} and ${approvalsForPolicies(open)}`,
    );
  },
});
