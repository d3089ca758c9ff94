import { branchPlan } from '../../branch-protection/branch-world.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, reception } from './outcomes.ts';

export const forceIsNeverEasier = law({
  id: 'LAW-BRANCH-5',
  title: 'whoever may force a push may push',
  source: 'MRAP-124; metamorphic relation M01',
  policyType: 'approval',
  arbitrary: branchPlan(),
  async check(run, plan) {
    const pushing = (force: boolean) => ({ ...plan, attempt: { ...plan.attempt, force } });
    const [plain, forced] = [await attemptsOf(run, pushing(false)), await attemptsOf(run, pushing(true))];
    return verdictOf(
      plain.push.accepted || !forced.push.accepted,
      reception(forced),
      () => `forced it is accepted, and otherwise refused: ${plain.push.messages}`,
    );
  },
});
