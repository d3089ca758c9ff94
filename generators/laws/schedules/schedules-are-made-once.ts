import { isDeepStrictEqual } from 'node:util';
import { law, vacuous, verdictOf } from '../law.ts';
import { scheduledPlan } from './focused-plans.ts';
import { dispatch, schedulesOf } from './outcomes.ts';

export const schedulesAreMadeOnce = law({
  id: 'LAW-SCHEDULE-002',
  title: 'making the schedules of a project again, or firing them again, changes nothing',
  source: 'SPEP-002; metamorphic relation M07',
  policyType: 'pipeline-execution',
  arbitrary: scheduledPlan(),
  async check(run, plan) {
    const once = await schedulesOf(run, plan, 'policy_schedules_created');
    const twice = await schedulesOf(run, plan, 'policy_schedules_created', 'policy_schedules_created');
    const fired = await schedulesOf(run, plan, 'schedules_fire');
    const again = await schedulesOf(run, plan, 'schedules_fire', 'schedules_fire');
    if (once.nextRuns.length + fired.nextRuns.length === 0) return vacuous(dispatch(once));
    return verdictOf(
      isDeepStrictEqual(once, twice) && isDeepStrictEqual(fired, again),
      dispatch(once),
      () => `made: ${JSON.stringify([once, twice])}; fired: ${JSON.stringify([fired, again])}`,
    );
  },
});
