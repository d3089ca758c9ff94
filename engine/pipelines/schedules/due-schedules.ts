import type { Trace } from '../../evidence/trace.ts';
import type { PolicySchedule } from '../../world/policies.ts';
import { secondsOf } from '../../world/time.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { scheduledScans } from '../scan-execution/index.ts';
import { plannedPipelineSchedules } from './pipeline-policies/planned-schedules.ts';
import type { PlannedSchedule } from './planned-schedule.ts';

/** A schedule that is kept for a project, and what its policy says now. */
export interface KeptSchedule {
  readonly row: PolicySchedule;
  readonly schedule: PlannedSchedule;
}

/** Every schedule that the policies of a project plan, of both kinds. */
export function plannedSchedules(world: World, projectId: number, trace: Trace): readonly PlannedSchedule[] {
  return [...plannedPipelineSchedules(world, projectId, trace), ...scheduledScans(world, projectId, trace)];
}

/** The schedules kept for a project whose policies still plan them, by their next time and then by age. */
export function keptSchedules(world: World, projectId: number, trace: Trace): readonly KeptSchedule[] {
  const planned = plannedSchedules(world, projectId, trace);
  return world.policySchedules
    .filter((row) => row.projectId === projectId)
    .toSorted((one, other) => secondsOf(one.nextRunAt) - secondsOf(other.nextRunAt) || one.id - other.id)
    .flatMap((row) => {
      const schedule = planned.find((candidate) => belongs(row, candidate));
      return schedule === undefined ? [] : [{ row, schedule }];
    });
}

/** Those of them whose time has passed. */
export function dueSchedules(world: World, projectId: number, trace: Trace): readonly KeptSchedule[] {
  const { now } = instanceOf(world);
  return keptSchedules(world, projectId, trace).filter(({ row, schedule }) => {
    const due = secondsOf(row.nextRunAt) < secondsOf(now);
    return trace.consult('SPEP-005', due, `schedule of \`${schedule.policy}\``, `due at ${row.nextRunAt}, now ${now}`);
  });
}

function belongs(row: PolicySchedule, schedule: PlannedSchedule): boolean {
  return (
    row.configurationId === schedule.configurationId &&
    row.policyType === schedule.policyType &&
    row.policyIndex === schedule.policyIndex &&
    row.ruleIndex === schedule.ruleIndex
  );
}
