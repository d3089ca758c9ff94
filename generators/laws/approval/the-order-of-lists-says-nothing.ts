import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const theOrderOfListsSaysNothing = law({
  id: 'LAW-APPROVAL-33',
  title: 'the order of scanners, severities, states, licenses and approvers is irrelevant',
  source: 'approval policies, invariant 33',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const forwards = await mergeRequestOf(run, plan);
    const backwards = await mergeRequestOf(run, reversed(plan));
    if (forwards.violations.length + backwards.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(forwards, backwards), [forwards, backwards]);
  },
});

/** The order of rules and actions stays: it decides what is shown. */
function reversed(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => {
    const { rules, actions = [] } = placed.policy;
    return {
      ...placed,
      policy: { ...placed.policy, rules: rules.map(reversedLists), actions: actions.map(reversedLists) },
    };
  });
}

function reversedLists<T extends object>(holder: T): T {
  const entries = Object.entries(holder).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.toReversed() : value,
  ]);
  return Object.fromEntries(entries) as T;
}
