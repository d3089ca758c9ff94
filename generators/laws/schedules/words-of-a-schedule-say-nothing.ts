import { isDeepStrictEqual } from 'node:util';
import { withSchedulePolicies } from '../../pipelines/change-plan.ts';
import type { PipelinePlan } from '../../pipelines/pipeline-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { scheduledPlan } from './focused-plans.ts';
import { dispatch, schedulesOf } from './outcomes.ts';

/** The reason of a snooze is for people. Lists of days are sets; an order of them gives the same times. */
export const wordsOfAScheduleSayNothing = law({
  id: 'LAW-SCHEDULE-S4',
  title: 'the order of days and of branches says nothing, nor does UTC say more than no zone',
  source: 'execution policies INV-S4 and SPEP-003; metamorphic relations M04 and M27',
  policyType: 'pipeline-execution',
  arbitrary: scheduledPlan(),
  async check(run, plan) {
    const [before, after] = [
      await schedulesOf(run, plan, 'policy_schedules_created'),
      await schedulesOf(run, reworded(plan), 'policy_schedules_created'),
    ];
    if (before.nextRuns.length === 0) return vacuous(dispatch(before));
    return verdictOf(
      isDeepStrictEqual(before, after),
      dispatch(before),
      () => `expected the same times: ${JSON.stringify(before.nextRuns)}, then ${JSON.stringify(after.nextRuns)}`,
    );
  },
});

function reworded(plan: PipelinePlan): PipelinePlan {
  return withSchedulePolicies(plan, (policy) => ({
    ...policy,
    days: policy.days.toReversed(),
    daysOfMonth: policy.daysOfMonth.toReversed(),
    timezone: policy.timezone ?? 'Etc/UTC',
  }));
}
