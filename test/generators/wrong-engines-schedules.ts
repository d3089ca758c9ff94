import { later } from '#engine';
import type { Distortion } from './distorted-target.ts';
import { type Keys, withEntries, withOutcome, without, withPolicies } from './policy-files.ts';
import { listOf, type WrongEngines } from './wrong-pipelines.ts';

const schedulePolicies = 'pipeline_execution_schedule_policy';

/** Mistakes about what runs at fixed times, and the law that must see each. */
export const wrongSchedules: WrongEngines = {
  'schedules run on the default branch only': {
    law: 'LAW-SCHEDULE-S1',
    wrong: { world: (world) => withSchedules(world, (schedule) => without(schedule, 'branches')) },
  },
  'a window may last longer than its schedule': {
    law: 'LAW-SCHEDULE-S2',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'scheduled_pipelines', (outcome) => ({
          ...outcome,
          pipelines: outcome.pipelines.map((one) => ({ ...one, latest: later(one.latest, 1) })),
        })),
    },
  },
  'a snooze lasts a second longer': {
    law: 'LAW-SCHEDULE-S3',
    wrong: {
      world: (world) =>
        withSchedules(world, ({ snooze, ...schedule }) =>
          snooze === undefined
            ? schedule
            : { ...schedule, snooze: { until: later(String((snooze as Keys).until), 1), reason: 'longer' } },
        ),
    },
  },
  'the first day of a list is the only one': {
    law: 'LAW-SCHEDULE-S4',
    wrong: {
      world: (world) =>
        withSchedules(world, ({ days, ...schedule }) =>
          days === undefined ? schedule : { ...schedule, days: listOf(days).slice(0, 1) },
        ),
    },
  },
  'zones are forgotten': {
    law: 'LAW-SCHEDULE-S5',
    wrong: { world: (world) => withSchedules(world, (schedule) => without(schedule, 'timezone')) },
  },
  'a snoozed schedule waits': {
    law: 'LAW-SCHEDULE-008',
    wrong: {
      world: (world) =>
        withPolicies(world, schedulePolicies, (policy) => ({
          ...policy,
          enabled: !JSON.stringify(policy).includes('snooze'),
        })),
    },
  },
  'the dispatcher takes its time': {
    law: 'LAW-SCHEDULE-002',
    wrong: {
      events: (event, earlier) =>
        earlier.length === 0 ? [event] : [{ kind: 'time_passes', seconds: 40 * 86_400 }, event],
    },
  },
};

function withSchedules(
  world: Parameters<NonNullable<Distortion['world']>>[0],
  change: (schedule: Keys) => Keys,
): typeof world {
  return withPolicies(world, schedulePolicies, (policy) => withEntries(policy, 'schedules', change));
}
