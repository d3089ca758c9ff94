import type { Trace } from '../../evidence/trace.ts';
import type { ScheduledPipelineOutcome, ScheduledPipelinesOutcome } from '../../protocol/outcome.ts';
import type { ScheduledPipelinesQuestion } from '../../protocol/question.ts';
import { later, secondsOf } from '../../world/time.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { scheduledScanRuns } from '../scan-execution/index.ts';
import { dueSchedules, type KeptSchedule, keptSchedules } from './due-schedules.ts';
import { nextRun } from './next-run.ts';
import { pipelineScheduleRuns } from './pipeline-policies/schedule-runs.ts';
import { isSnoozed, type PlannedSchedule, type ScheduledRuns } from './planned-schedule.ts';

/** Which schedules of a project are due now, what they start and when, and when each is due next. */
export function decideScheduledPipelines(
  world: World,
  { projectId }: ScheduledPipelinesQuestion,
  trace: Trace,
): ScheduledPipelinesOutcome {
  const dispatched = dueSchedules(world, projectId, trace).map((due) => dispatch(world, { projectId, ...due }, trace));
  return {
    kind: 'scheduled_pipelines',
    pipelines: dispatched.flatMap(({ pipelines }) => pipelines),
    refusals: dispatched.flatMap(({ refusals }) => refusals),
    nextRuns: keptSchedules(world, projectId, trace).map(({ row, schedule }) => ({
      policy: schedule.policy,
      at: row.nextRunAt,
    })),
  };
}

type Dispatched = Pick<ScheduledPipelinesOutcome, 'pipelines' | 'refusals'>;

function dispatch(world: World, due: KeptSchedule & { readonly projectId: number }, trace: Trace): Dispatched {
  const { schedule, projectId } = due;
  const { policy, policyType, snoozedUntil } = schedule;
  const subject = `schedule of \`${policy}\``;
  const { now } = instanceOf(world);
  const next = nextRun(schedule, now);
  if (trace.consult('SPEP-009', next === null, subject, `${schedule.cron} in ${schedule.timezone}`) || next === null) {
    return refused(policy, 'invalid cadence');
  }
  const because = snoozedUntil === null ? 'no snooze' : `snoozed until ${snoozedUntil}`;
  if (trace.consult('SPEP-008', isSnoozed(schedule, now), subject, because))
    return refused(policy, `snoozed until ${snoozedUntil}`);
  const span = spanOf(schedule, { now, next, subject }, trace);
  const { runs, refusals } = runsOf(world, { projectId, schedule }, trace);
  return {
    pipelines: runs.map((run) => ({ policyType, policy, ...run, ...span })),
    refusals: refusals.map((refusal) => ({ policy, ...refusal })),
  };
}

function refused(policy: string, reason: string): Dispatched {
  return { pipelines: [], refusals: [{ policy, ref: null, reason }] };
}

function runsOf(
  world: World,
  due: { readonly projectId: number; readonly schedule: PlannedSchedule },
  trace: Trace,
): ScheduledRuns {
  switch (due.schedule.policyType) {
    case 'pipeline_execution_schedule_policy':
      return pipelineScheduleRuns(world, due, trace);
    case 'scan_execution_policy':
      return scheduledScanRuns(world, due, trace);
  }
}

/** A run is put off by less than the window, and the window ends where the next run begins. */
function spanOf(
  { windowSeconds }: PlannedSchedule,
  { now, next, subject }: { readonly now: string; readonly next: string; readonly subject: string },
  trace: Trace,
): Pick<ScheduledPipelineOutcome, 'earliest' | 'latest'> {
  const gap = secondsOf(next) - secondsOf(now);
  const because = `window of ${windowSeconds} seconds, next run in ${gap}`;
  const window = trace.consult('SPEP-006', gap < windowSeconds, subject, because) ? gap : windowSeconds;
  return { earliest: now, latest: later(now, Math.max(0, window - 1)) };
}
