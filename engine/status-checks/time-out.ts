import type { Trace } from '../evidence/trace.ts';
import { type Change, update } from '../world/change.ts';
import type { StatusCheckResponse } from '../world/policies.ts';
import { instanceOf, type World } from '../world/world.ts';
import { isOverdue } from './effective-status.ts';

/** The periodic job: every pending row of every project that has waited too long fails, in place. */
export function timeOutChanges(world: World, _event: unknown, trace: Trace): readonly Change[] {
  const { now } = instanceOf(world);
  return world.statusCheckResponses
    .filter((row) => row.status === 'pending')
    .filter((row) => isTimedOut(world, { row, now }, trace))
    .map((row) => update('statusCheckResponses', row.id, { status: 'failed' }));
}

function isTimedOut(
  world: World,
  { row, now }: { readonly row: StatusCheckResponse; readonly now: string },
  trace: Trace,
): boolean {
  const name = world.externalStatusChecks.find((check) => check.id === row.externalStatusCheckId)?.name ?? '';
  const subject = `check \`${name}\``;
  const since = row.retriedAt === null ? `made ${row.createdAt}` : `retried ${row.retriedAt}`;
  if (!trace.consult('ESC-060', isOverdue(row, now), subject, since)) return false;
  const mergeRequest = world.mergeRequests.find((one) => one.id === row.mergeRequestId);
  const superseded = isSuperseded(world, row);
  const fromOpening = row.createdAt === mergeRequest?.createdAt && row.retriedAt === null;
  trace.consult('ESC-063', fromOpening && !superseded, subject, `${since}, ${superseded ? 'answered' : 'unanswered'}`);
  const hidden = row.sha !== mergeRequest?.headSha || superseded;
  trace.consult('ESC-066', hidden, subject, hidden ? 'another row counts' : 'the row that counts');
  return true;
}

function isSuperseded(world: World, row: StatusCheckResponse): boolean {
  return world.statusCheckResponses.some(
    (other) =>
      other.id > row.id &&
      other.externalStatusCheckId === row.externalStatusCheckId &&
      other.mergeRequestId === row.mergeRequestId &&
      other.sha === row.sha,
  );
}
