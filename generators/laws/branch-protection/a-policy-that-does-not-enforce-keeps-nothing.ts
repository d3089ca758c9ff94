import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { branchPlan, branchPolicy } from '../../branch-protection/branch-world.ts';
import { law, verdictOf } from '../law.ts';
import { accepted, attemptsOf, reception, told } from './outcomes.ts';

export const aPolicyThatDoesNotEnforceKeepsNothing = law({
  id: 'LAW-BRANCH-2',
  title: 'a policy that only warns, or is disabled, keeps no branch',
  source: 'MRAP-125 and INH-011; metamorphic relation M22',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: branchPlan(),
    policy: branchPolicy(),
    how: fc.constantFrom({ warns: true }, { enabled: false }),
  }),
  async check(run, { plan, policy, how }) {
    const idle = { ...policy, ...how };
    const [before, after] = [
      await attemptsOf(run, plan),
      await attemptsOf(run, { ...plan, policies: [...plan.policies, idle] }),
    ];
    return verdictOf(
      isDeepStrictEqual(before, after),
      reception(before),
      () => `expected the same: ${told(accepted(before))}, then ${told(accepted(after))}`,
    );
  },
});
