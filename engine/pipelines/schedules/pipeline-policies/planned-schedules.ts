import type { Trace } from '../../../evidence/trace.ts';
import type { PipelineExecutionSchedulePolicy, PolicySchedule } from '../../../policies/index.ts';
import { coveringPolicies, type EnforcedPolicy } from '../../../scope/index.ts';
import { asInstant } from '../../../world/time.ts';
import { instanceOf, type World } from '../../../world/world.ts';
import { hasExperiment, subjectOf } from '../../pipeline-execution/strategy.ts';
import type { PlannedSchedule } from '../planned-schedule.ts';
import { cronOf } from './cron-of.ts';

/** A scheduled pipeline execution policy that governs a project. */
export type EnforcedSchedulePolicy = EnforcedPolicy<PipelineExecutionSchedulePolicy>;

/** The scheduled pipeline execution policies that cover a project and are switched on for it. */
export function schedulePolicies(world: World, projectId: number, trace: Trace): readonly EnforcedSchedulePolicy[] {
  const flag = instanceOf(world).flags.scheduled_pipeline_execution_policies !== false;
  return coveringPolicies(world, { projectId, kind: 'pipeline_execution_schedule_policy' }, trace).filter(
    (enforced) => {
      const experiment = hasExperiment(enforced, 'pipeline_execution_schedule_policy');
      const because = `flag ${flag ? 'on' : 'off'}, experiment ${experiment ? 'on' : 'off'}`;
      return !trace.consult('SPEP-001', !flag || !experiment, subjectOf(enforced), because);
    },
  );
}

/** What those policies plan: one schedule each, in the newest format or in that of 17.10. */
export function plannedPipelineSchedules(world: World, projectId: number, trace: Trace): readonly PlannedSchedule[] {
  return schedulePolicies(world, projectId, trace).flatMap((enforced) => {
    const { schedule: legacy, schedules } = enforced.policy;
    if (legacy === undefined) return (schedules ?? []).map((schedule, place) => planned(enforced, schedule, place));
    const timezone = legacy.timezone ?? 'UTC';
    return [{ ...origin(enforced, 0), cron: legacy.cadence, timezone, windowSeconds: 0, snoozedUntil: null }];
  });
}

function planned(enforced: EnforcedSchedulePolicy, schedule: PolicySchedule, place: number): PlannedSchedule {
  return {
    ...origin(enforced, place),
    cron: cronOf(schedule),
    timezone: schedule.timezone ?? 'UTC',
    windowSeconds: schedule.time_window.value,
    snoozedUntil: instantOf(schedule.snooze?.until),
  };
}

function origin({ policy, configuration, index }: EnforcedSchedulePolicy, ruleIndex: number) {
  return {
    policyType: policy.kind,
    policy: policy.name,
    configurationId: configuration.id,
    policyIndex: index,
    ruleIndex,
  };
}

/** The date and time of a policy file, with any offset, as an instant. */
function instantOf(until: string | undefined): string | null {
  const milliseconds = Date.parse(until ?? '');
  return Number.isNaN(milliseconds) ? null : asInstant(Math.floor(milliseconds / 1000));
}
