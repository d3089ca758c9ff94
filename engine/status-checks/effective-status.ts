import type { Trace } from '../evidence/trace.ts';
import type { CheckStatus, StatusCheckResponse } from '../world/policies.ts';
import { later } from '../world/time.ts';
import { instanceOf, type World } from '../world/world.ts';
import type { CheckOfMergeRequest } from './branch-matching.ts';

/** How long a pending row may wait, in seconds. */
export const pendingSeconds = 120;

/** The status in force: that of the newest row for the check and the head, or pending where there is no row. */
export function effectiveStatus(world: World, subject: CheckOfMergeRequest, trace: Trace): CheckStatus {
  const rows = world.statusCheckResponses.filter((row) => isAbout(row, subject));
  const about = `check \`${subject.check.name}\``;
  const atHead = rows.filter((row) => row.sha === subject.mergeRequest.headSha);
  const moved = trace.consult(
    'ESC-056',
    atHead.length < rows.length,
    about,
    `${rows.length - atHead.length} rows of other shas`,
  );
  const newest = newestOf(atHead);
  if (
    trace.consult('ESC-055', newest === undefined, about, `${atHead.length} rows for the head`) ||
    newest === undefined
  ) {
    consultUntimed(subject, moved, trace);
    return 'pending';
  }
  trace.consult('ESC-054', atHead.length > 1, about, `the newest of ${atHead.length} rows is ${newest.status}`);
  if (newest.status === 'pending') {
    trace.consult('ESC-061', isOverdue(newest, instanceOf(world).now), about, 'the periodic job has not come by');
  }
  return newest.status;
}

/** The newest row for the check at the head of the merge request. */
export function newestRow(world: World, subject: CheckOfMergeRequest): StatusCheckResponse | undefined {
  const { headSha } = subject.mergeRequest;
  return newestOf(world.statusCheckResponses.filter((row) => isAbout(row, subject) && row.sha === headSha));
}

/** True where a pending row has waited longer than it may: strictly longer, so not yet after exactly two minutes. */
export function isOverdue(row: StatusCheckResponse, now: string): boolean {
  return row.status === 'pending' && later(row.retriedAt ?? row.createdAt, pendingSeconds) < now;
}

/** The row with the highest id; creation times say nothing, since a retry keeps the row. */
export function newestOf(rows: readonly StatusCheckResponse[]): StatusCheckResponse | undefined {
  return rows.reduce<StatusCheckResponse | undefined>(
    (newest, row) => (newest !== undefined && newest.id > row.id ? newest : row),
    undefined,
  );
}

// Only rows have a clock: what is pending for want of a row never times out.
function consultUntimed({ check, mergeRequest }: CheckOfMergeRequest, moved: boolean, trace: Trace): void {
  const subject = `check \`${check.name}\``;
  trace.consult('ESC-064', moved, subject, 'no pending row is made for a pushed head');
  const addedLater = check.createdAt > mergeRequest.createdAt;
  trace.consult('ESC-065', addedLater, subject, 'no pending row is made for a check that is added later');
}

function isAbout(row: StatusCheckResponse, { check, mergeRequest }: CheckOfMergeRequest): boolean {
  return row.externalStatusCheckId === check.id && row.mergeRequestId === mergeRequest.id;
}
