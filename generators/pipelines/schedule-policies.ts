import fc from 'fast-check';
import { scheduleTypes, weekdays } from '#catalogue';
import { exceptionally, mostly, perhaps } from '../frequencies.ts';
import { ciPlan } from './ci-plan.ts';
import type { PipelineWorldConstraints } from './constraints.ts';
import type { SchedulePolicyPlan } from './pipeline-plan.ts';
import { policyName, reach } from './pipeline-policies.ts';
import { dueIn } from './scan-policies.ts';

export const startTimes = ['06:00', '00:00', '23:59', '02:30', '09:30'] as const;
export const zones = ['Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'Etc/UTC'] as const;

/** Scheduled pipeline execution policies. */
export function schedulePolicies(constraints: PipelineWorldConstraints): fc.Arbitrary<readonly SchedulePolicyPlan[]> {
  return fc
    .array(schedulePolicy(constraints), { maxLength: constraints.maxSchedulePolicies })
    .map((drawn) => drawn.map((policy, at) => ({ ...policy, name: policyName('Schedule', at) })));
}

/** A policy that starts pipelines at fixed times; mostly enabled, in scope and not snoozed. */
export function schedulePolicy({ places, maxJobs }: PipelineWorldConstraints): fc.Arbitrary<SchedulePolicyPlan> {
  return fc.record({
    name: fc.constant('Schedule Z'),
    on: fc.constantFrom(...places),
    enabled: mostly(true, [false]),
    reach: reach(),
    type: fc.constantFrom(...scheduleTypes),
    startTime: fc.constantFrom(...startTimes),
    days: fc.subarray([...weekdays], { minLength: 1 }),
    daysOfMonth: fc.uniqueArray(fc.constantFrom(1, 15, 28, 29, 30, 31), { minLength: 1, maxLength: 3 }),
    windowSeconds: fc.constantFrom(3600, 600, 86_400, 2_629_746),
    timezone: exceptionally(fc.constantFrom(...zones), null),
    branches: perhaps(fc.subarray(['main', 'feature', 'release/1', 'gone'])),
    snoozedFor: exceptionally(fc.constantFrom(-3600, -1, 0, 1, 86_400), null),
    dueIn: dueIn(),
    ci: ciPlan({ maxJobs, reserved: true }),
  });
}
