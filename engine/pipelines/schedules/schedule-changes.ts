import type { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { type Change, insert, nextId, remove, update } from '../../world/change.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { dueSchedules, plannedSchedules } from './due-schedules.ts';
import { nextRun } from './next-run.ts';
import { isSnoozed, type PlannedSchedule } from './planned-schedule.ts';
import { skippedDays } from './skipped-days.ts';

/** The dispatcher has run: every due schedule moves on to its next time, snoozed or not. */
export function changesOfDispatch(
  world: World,
  { projectId }: Extract<Event, { kind: 'schedules_fire' }>,
  trace: Trace,
): readonly Change[] {
  const { now } = instanceOf(world);
  return dueSchedules(world, projectId, trace).flatMap(({ row, schedule }) => {
    const next = nextRun(schedule, now);
    const subject = `schedule of \`${schedule.policy}\``;
    trace.consult('SPEP-009', next === null, subject, `${schedule.cron} in ${schedule.timezone}`);
    explainNext(schedule, { now, next }, trace);
    if (next === null) return [];
    trace.consult('SPEP-008', isSnoozed(schedule, now), subject, `moves on to ${next}`);
    return [update('policySchedules', row.id, { nextRunAt: next })];
  });
}

/** The schedules of a project are made from its policies: the old rows go, and each planned schedule gets one. */
export function changesOfCreation(
  world: World,
  { projectId }: Extract<Event, { kind: 'policy_schedules_created' }>,
  trace: Trace,
): readonly Change[] {
  const { now } = instanceOf(world);
  const old = world.policySchedules.filter((row) => row.projectId === projectId);
  trace.consult('SPEP-002', old.length > 0, 'schedules', `${old.length} rows are replaced`);
  const first = nextId(world, 'policySchedules');
  const added = plannedSchedules(world, projectId, trace).flatMap((schedule) => {
    const next = nextRun(schedule, now);
    explainNext(schedule, { now, next }, trace);
    if (next === null) return [];
    return [{ ...rowOf(schedule), projectId, nextRunAt: next }];
  });
  return [
    ...old.map(({ id }) => remove('policySchedules', id)),
    ...added.map((row, place) => insert('policySchedules', { ...row, id: first + place })),
  ];
}

function rowOf({ configurationId, policyType, policyIndex, ruleIndex }: PlannedSchedule) {
  return { configurationId, policyType, policyIndex, ruleIndex };
}

function explainNext(
  schedule: PlannedSchedule,
  { now, next }: { readonly now: string; readonly next: string | null },
  trace: Trace,
): void {
  if (schedule.policyType !== 'pipeline_execution_schedule_policy') return;
  const subject = `schedule of \`${schedule.policy}\``;
  trace.consult(
    'SPEP-003',
    next !== null,
    subject,
    `${schedule.cron} in ${schedule.timezone} gives ${next ?? 'nothing'}`,
  );
  if (next === null) return;
  const skipped = skippedDays(schedule.cron, { from: now, to: next });
  trace.consult('SPEP-004', skipped.length > 0, subject, skipped.join(', ') || 'no month lacks a day of the schedule');
}
