import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { approvalsForPolicies, mergeRequestOf } from './outcomes.ts';

/** One person's approval counts for both copies, so who has approved enough for one has done so for both. */
export const aCopiedPolicyDemandsTwice = law({
  id: 'LAW-APPROVAL-12',
  title: 'a copy of a policy doubles the approvals and not the people needed',
  source: 'approval policies, invariant 12',
  policyType: 'approval',
  arbitrary: reachingPlan({ maxPolicies: 1 }),
  async check(run, plan) {
    const once = await mergeRequestOf(run, plan);
    const twice = await mergeRequestOf(run, copied(plan));
    const [one, two] = [approvalsForPolicies(once), approvalsForPolicies(twice)];
    if (one + two === 0) return vacuous('no approvals are demanded');
    const held = two === 2 * one && once.mergeable === twice.mergeable;
    return verdictOf(
      held,
      once.mergeable ? 'approved' : 'not approved',
      () => `expected ${2 * one} approvals and mergeable: ${once.mergeable}; found ${two} and ${twice.mergeable}`,
    );
  },
});

function copied(plan: ApprovalPlan): ApprovalPlan {
  const copies = plan.policies.map((placed) => ({
    ...placed,
    policy: { ...placed.policy, name: `${placed.policy.name} copy` },
  }));
  return { ...plan, policies: [...plan.policies, ...copies] };
}
