import type { Trace } from '../evidence/trace.ts';
import type { Event } from '../protocol/event.ts';
import { type Change, insert, nextId, update } from '../world/change.ts';
import type { StatusCheckResponse } from '../world/policies.ts';
import type { MergeRequest } from '../world/repository.ts';
import { instanceOf, type World } from '../world/world.ts';
import { concerns } from './branch-matching.ts';
import { newestRow } from './effective-status.ts';
import { answerReport } from './report-status.ts';
import { answerRetry } from './retry-check.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

/** The pending rows that a new merge request begins with: one for every check of the project, whatever its branches. */
export function pendingRowsOnOpen(world: World, mergeRequest: MergeRequest, trace: Trace): readonly Change[] {
  const { now, ultimate } = instanceOf(world);
  const checks = world.externalStatusChecks.filter((check) => check.projectId === mergeRequest.projectId);
  if (!trace.consult('ESC-062', ultimate && checks.length > 0, 'new merge request', `${checks.length} checks`))
    return [];
  const first = nextId(world, 'statusCheckResponses');
  return checks.map((check, index) => {
    trace.consult(
      'ESC-022',
      !concerns(world, { check, mergeRequest }, trace),
      `check \`${check.name}\``,
      'gets a row in any case',
    );
    const row = { externalStatusCheckId: check.id, mergeRequestId: mergeRequest.id, sha: mergeRequest.headSha };
    return insert('statusCheckResponses', {
      id: first + index,
      ...row,
      status: 'pending',
      createdAt: now,
      retriedAt: null,
    });
  });
}

/** A report adds a row, where the API accepts it. */
export function changesOfReport(world: World, event: Of<'status_check_reported'>, trace: Trace): readonly Change[] {
  const { mergeRequestId, checkId, sha, status, userId } = event;
  const answer = answerReport(
    world,
    { userId, call: { operation: 'report', mergeRequestId, checkId, sha, status } },
    trace,
  );
  if (!answer.accepted) return [];
  const row = {
    mergeRequestId,
    externalStatusCheckId: checkId,
    sha,
    status,
    createdAt: instanceOf(world).now,
    retriedAt: null,
  };
  return [insert('statusCheckResponses', { id: nextId(world, 'statusCheckResponses'), ...row })];
}

/** A retry changes the newest row in place, where the API accepts it. */
export function changesOfRetry(world: World, event: Of<'status_check_retried'>, trace: Trace): readonly Change[] {
  const { mergeRequestId, checkId, userId } = event;
  const answer = answerRetry(world, { userId, call: { operation: 'retry', mergeRequestId, checkId } }, trace);
  const row = answer.accepted ? rowToRetry(world, event) : undefined;
  if (!trace.consult('ESC-071', row !== undefined, 'retry', answer.messages.join(', ')) || row === undefined) return [];
  return [update('statusCheckResponses', row.id, { status: 'pending', retriedAt: instanceOf(world).now })];
}

function rowToRetry(
  world: World,
  { mergeRequestId, checkId }: Of<'status_check_retried'>,
): StatusCheckResponse | undefined {
  const check = world.externalStatusChecks.find((row) => row.id === checkId);
  const mergeRequest = world.mergeRequests.find((row) => row.id === mergeRequestId);
  return check === undefined || mergeRequest === undefined ? undefined : newestRow(world, { check, mergeRequest });
}
