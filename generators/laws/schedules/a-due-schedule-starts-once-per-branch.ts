import { law, vacuous, verdictOf } from '../law.ts';
import { duePlan } from './focused-plans.ts';
import { dispatch, schedulesOf } from './outcomes.ts';

/** One that is snoozed starts nothing. */
export const aDueScheduleStartsOncePerBranch = law({
  id: 'LAW-SCHEDULE-S1',
  title: 'a schedule that is due starts one pipeline on each of its branches that is there, and none elsewhere',
  source: 'execution policies INV-S1',
  policyType: 'pipeline-execution',
  arbitrary: duePlan(),
  async check(run, { plan, policy }) {
    const awake = { ...policy, snoozedFor: null };
    const outcome = await schedulesOf(run, { ...plan, schedulePolicies: [awake] });
    const existing: readonly string[] = ['main', ...plan.branches];
    const expected = (policy.branches ?? ['main']).filter((branch) => existing.includes(branch));
    const refs = outcome.pipelines.map(({ ref }) => ref);
    if (expected.length === 0 && refs.length === 0) return vacuous('no branch of it is there');
    return verdictOf(
      refs.toSorted().join() === expected.toSorted().join(),
      dispatch(outcome),
      () => `expected pipelines on ${expected.join(', ') || 'no branch'}: ${refs.join(', ') || 'none'}`,
    );
  },
});
