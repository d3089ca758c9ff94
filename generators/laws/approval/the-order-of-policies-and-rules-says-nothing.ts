import type { MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

/**
 * The first rule that is not approved stands for its policy, so which one is shown, and with how many approvals once
 * all are given, depends on the order. There are fewer policies than the limit, so that none is pushed out.
 */
export const theOrderOfPoliciesAndRulesSaysNothing = law({
  id: 'LAW-APPROVAL-10',
  title: 'policies and their rules decide the same in whatever order they stand',
  source: 'approval policies, invariant 10',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    if (plan.policies.every(({ policy }) => policy.rules.length < 2) && plan.policies.length < 2)
      return vacuous('nothing to reorder');
    const forwards = await mergeRequestOf(run, plan);
    const backwards = withOldNumbers(await mergeRequestOf(run, reversed(plan)), plan);
    if (forwards.violations.length + backwards.violations.length === 0) return vacuous('nothing is violated');
    const same = sameUnordered(decided(forwards), decided(backwards));
    return sameDecision(same, [forwards, backwards]);
  },
});

function reversed(plan: ApprovalPlan): ApprovalPlan {
  const last = plan.policies.length - 1;
  const policies = plan.policies.toReversed().map(({ on, policy }) => ({
    on,
    policy: { ...policy, rules: policy.rules.toReversed() },
  }));
  return { ...plan, policies, setAside: plan.setAside.map((one) => ({ ...one, policy: last - one.policy })) };
}

/** The violations with the numbers that their rules had before they were reversed. */
function withOldNumbers(outcome: MergeRequestOutcome, plan: ApprovalPlan): MergeRequestOutcome {
  const counts = new Map(plan.policies.map(({ policy }) => [policy.name, policy.rules.length]));
  const violations = outcome.violations.map((one) => ({ ...one, rule: (counts.get(one.policy) ?? 0) + 1 - one.rule }));
  return { ...outcome, violations };
}

/** The outcome without what is shown of the approval rules. */
function decided({ rules: _, approvalsRequired: __, ...outcome }: MergeRequestOutcome): object {
  return outcome;
}
