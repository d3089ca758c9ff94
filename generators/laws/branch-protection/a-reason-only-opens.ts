import { isDeepStrictEqual } from 'node:util';
import { branchPlan } from '../../branch-protection/branch-world.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, reception } from './outcomes.ts';

export const aReasonOnlyOpens = law({
  id: 'LAW-BRANCH-3',
  title: 'a reason never makes a push refused, a blank one is none, and without policies it says nothing',
  source: 'MRAP-132 and MRAP-134',
  policyType: 'approval',
  arbitrary: branchPlan(),
  async check(run, plan) {
    const giving = (reason: string | null) => ({ ...plan, attempt: { ...plan.attempt, reason } });
    const none = await attemptsOf(run, giving(null));
    const blank = await attemptsOf(run, giving(' '));
    const given = await attemptsOf(run, giving('the hotfix of Friday'));
    const useless = plan.policies.length > 0 || isDeepStrictEqual(none, given);
    return verdictOf(
      isDeepStrictEqual(none, blank) && (given.push.accepted || !none.push.accepted) && useless,
      reception(given),
      () => `without a reason ${none.push.messages}; blank ${blank.push.messages}; with one ${given.push.messages}`,
    );
  },
});
