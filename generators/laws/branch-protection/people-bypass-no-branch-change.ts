import { isDeepStrictEqual } from 'node:util';
import { branchPlan } from '../../branch-protection/branch-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, reception } from './outcomes.ts';

export const peopleBypassNoBranchChange = law({
  id: 'LAW-BRANCH-6',
  title: 'people whom a policy lets past may push, and change branches no more than others',
  source: 'MRAP-127',
  policyType: 'approval',
  arbitrary: branchPlan().map((plan) => ({ ...plan, attempt: { ...plan.attempt, actor: 'person' as const } })),
  async check(run, plan) {
    if (plan.policies.length === 0) return vacuous('no policy');
    const policies = plan.policies.map((policy) => ({
      ...policy,
      bypass: { ...policy.bypass, users: [], roles: [], group: false },
    }));
    const [before, after] = [await attemptsOf(run, plan), await attemptsOf(run, { ...plan, policies })];
    return verdictOf(
      isDeepStrictEqual(before.changes, after.changes),
      reception(before),
      () => `expected the same: ${JSON.stringify(before.changes)}, then ${JSON.stringify(after.changes)}`,
    );
  },
});
