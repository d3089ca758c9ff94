import { secondsOf } from '#engine';
import { law, vacuous, verdictOf } from '../law.ts';
import { duePlan } from './focused-plans.ts';
import { schedulesOf } from './outcomes.ts';

/** Asked after the dispatcher has run once more: only then does the schedule say when it is due next. */
export const aRunStaysWithinItsWindow = law({
  id: 'LAW-SCHEDULE-S2',
  title: 'a run is put off by less than its window, and never beyond the next one',
  source: 'execution policies INV-S2',
  policyType: 'pipeline-execution',
  arbitrary: duePlan(),
  async check(run, { plan, policy }) {
    const scheduled = { ...plan, schedulePolicies: [{ ...policy, snoozedFor: null }] };
    const { pipelines } = await schedulesOf(run, scheduled);
    const { nextRuns } = await schedulesOf(run, scheduled, 'schedules_fire');
    const [next] = nextRuns;
    if (pipelines.length === 0 || next === undefined) return vacuous('nothing starts');
    const now = secondsOf(plan.now);
    const limit = Math.min(policy.windowSeconds, secondsOf(next.at) - now);
    const wrong = pipelines.filter(
      ({ earliest, latest }) => secondsOf(earliest) !== now || secondsOf(latest) - now >= limit,
    );
    return verdictOf(
      wrong.length === 0,
      limit === policy.windowSeconds ? 'the window counts' : 'the next run counts',
      () => `expected a start within ${limit} seconds: ${JSON.stringify(wrong)}`,
    );
  },
});
