import fc from 'fast-check';
import { approvalPlan } from '../../approval/approval-world.ts';
import { law } from '../law.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/**
 * The policy is added at the end of its file and below the limit, so that it pushes none out. Rules for any approver
 * may hide an increase of the total, so the approvals for policies are what is compared.
 */
export const aFurtherPolicyNeverDemandsLess = law({
  id: 'LAW-APPROVAL-01',
  title: 'a further policy never lowers the approvals, nor unblocks a rule',
  source: 'approval policies, invariant 1',
  policyType: 'approval',
  arbitrary: fc.record({ plan: approvalPlan({ maxPolicies: 2 }), more: approvalPlan({ maxPolicies: 1 }) }),
  async check(run, { plan, more }) {
    const added = more.policies.map((placed) => ({ ...placed, policy: { ...placed.policy, name: 'Policy Z' } }));
    const larger = { ...plan, policies: [...plan.policies, ...added] };
    return noMoreBlocking(await mergeRequestOf(run, larger), await mergeRequestOf(run, plan), larger);
  },
});
