import fc from 'fast-check';
import type { BranchPlan } from '../../branch-protection/branch-plan.ts';
import { branchPlan, branchPolicy } from '../../branch-protection/branch-world.ts';
import { law, verdictOf } from '../law.ts';
import { accepted, attemptsOf, reception, told } from './outcomes.ts';

/** Without exceptions: all rules are judged together, so that the exception of one policy frees the branch of another. */
export const aFurtherPolicyOpensNoBranch = law({
  id: 'LAW-BRANCH-1',
  title: 'a further policy without exceptions lets nothing happen to a branch that was kept before',
  source: 'MRAP-122 to MRAP-124; metamorphic relation M01',
  policyType: 'approval',
  arbitrary: fc.record({ plan: branchPlan().map(withoutExceptions), policy: branchPolicy() }),
  async check(run, { plan, policy }) {
    const more = { ...plan, policies: [...plan.policies, { ...policy, exceptions: [] }] };
    const [before, after] = [await attemptsOf(run, plan), await attemptsOf(run, more)];
    const opened = [...accepted(after)].filter((attempt) => !accepted(before).has(attempt));
    return verdictOf(opened.length === 0, reception(after), () => `expected nothing more: ${told(opened)}`);
  },
});

/** The plan with policies that except no branch. */
export function withoutExceptions(plan: BranchPlan): BranchPlan {
  return { ...plan, policies: plan.policies.map((policy) => ({ ...policy, exceptions: [] })) };
}
