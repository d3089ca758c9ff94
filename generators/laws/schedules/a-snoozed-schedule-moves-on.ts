import { isDeepStrictEqual } from 'node:util';
import { secondsOf } from '#engine';
import { law, vacuous, verdictOf } from '../law.ts';
import { duePlan } from './focused-plans.ts';
import { schedulesOf } from './outcomes.ts';

export const aSnoozedScheduleMovesOn = law({
  id: 'LAW-SCHEDULE-008',
  title: 'the dispatcher moves every due schedule on to a later time, snoozed or not',
  source: 'SPEP-005 and SPEP-008',
  policyType: 'pipeline-execution',
  arbitrary: duePlan(),
  async check(run, { plan, policy }) {
    const [awake, snoozed] = [null, 86_400].map((snoozedFor) => ({
      ...plan,
      schedulePolicies: [{ ...policy, snoozedFor }],
    }));
    if (awake === undefined || snoozed === undefined) return vacuous('no plan');
    const { nextRuns, pipelines } = await schedulesOf(run, awake, 'schedules_fire');
    const { nextRuns: others } = await schedulesOf(run, snoozed, 'schedules_fire');
    const late = nextRuns.filter(({ at }) => secondsOf(at) <= secondsOf(plan.now));
    return verdictOf(
      late.length === 0 && pipelines.length === 0 && isDeepStrictEqual(nextRuns, others),
      policy.type,
      () => `expected the same later times: ${JSON.stringify(nextRuns)}, snoozed ${JSON.stringify(others)}`,
    );
  },
});
