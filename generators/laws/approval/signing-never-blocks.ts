import fc from 'fast-check';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { resolveSurely, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/** The signature is of a person who keeps committing alike, and says nothing about who may approve. */
export const signingNeverBlocks = law({
  id: 'LAW-APPROVAL-34',
  title: 'signing a commit never turns a pass into a fail',
  source: 'approval policies, invariant 34',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan({ ruleTypes: ['any_merge_request'] }),
    which: sureReference(),
    signature: fc.constantFrom('unverified', 'verified'),
  }),
  async check(run, { plan, which, signature }) {
    const unsigned = [...plan.commits.keys()].filter((index) => plan.commits[index]?.signature === 'none');
    if (unsigned.length === 0) return vacuous('every commit is signed');
    const signed = sign(plan, resolveSurely(unsigned, which), signature);
    return noMoreBlocking(await mergeRequestOf(run, plan), await mergeRequestOf(run, signed), plan);
  },
});

function sign(plan: ApprovalPlan, at: number, signature: 'unverified' | 'verified'): ApprovalPlan {
  return { ...plan, commits: plan.commits.map((commit, index) => (index === at ? { ...commit, signature } : commit)) };
}
