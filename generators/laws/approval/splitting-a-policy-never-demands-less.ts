import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { approvalsForPolicies, mergeRequestOf } from './outcomes.ts';

/** Rules of one policy are alternatives of one demand; policies demand each for itself. */
export const splittingAPolicyNeverDemandsLess = law({
  id: 'LAW-APPROVAL-11',
  title: 'splitting a policy with two rules into two policies never lowers the approvals',
  source: 'approval policies, invariant 11',
  policyType: 'approval',
  arbitrary: reachingPlan({ maxPolicies: 1, maxRules: 2 }),
  async check(run, plan) {
    if (plan.policies[0]?.policy.rules.length !== 2) return vacuous('one rule');
    const whole = await mergeRequestOf(run, plan);
    const halves = await mergeRequestOf(run, split(plan));
    const [one, two] = [approvalsForPolicies(whole), approvalsForPolicies(halves)];
    const once = Math.max(0, ...groups(plan));
    const outcome = two > one ? 'raised' : one === 0 ? 'nothing demanded' : 'equal';
    return verdictOf(
      one <= two && one <= once,
      outcome,
      () =>
        `expected at most ${once} approvals for the whole policy and at least as many for its halves: found ${one} and ${two}`,
    );
  },
});

/** What the actions of each policy demand together, once. */
function groups({ policies }: ApprovalPlan): readonly number[] {
  return policies.map(({ policy }) =>
    (policy.actions ?? []).reduce(
      (sum, action) => sum + (action.type === 'require_approval' ? action.approvals_required : 0),
      0,
    ),
  );
}

function split(plan: ApprovalPlan): ApprovalPlan {
  const policies = plan.policies.flatMap((placed) =>
    placed.policy.rules.map((rule, index) => ({
      ...placed,
      policy: { ...placed.policy, name: `${placed.policy.name} half ${index + 1}`, rules: [rule] },
    })),
  );
  return { ...plan, policies };
}
