import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { StatusCheckCall } from '../protocol/question.ts';
import { checkStatuses, type ExternalStatusCheck } from '../world/policies.ts';
import type { World } from '../world/world.ts';
import { accepted, refused } from './answer.ts';
import { concerns } from './branch-matching.ts';
import { newestRow } from './effective-status.ts';
import { enterMergeRequest, type MergeRequestEntrance, namedCheck } from './merge-request-entrance.ts';

/** The call by which an external service reports. */
export type ReportStatus = Extract<StatusCheckCall, { operation: 'report' }>;

/** Answers an external service that reports a status. */
export function answerReport(
  world: World,
  { userId, call }: { readonly userId: number | null; readonly call: ReportStatus },
  trace: Trace,
): CallOutcome {
  const entrance = enterMergeRequest(world, { userId, mergeRequestId: call.mergeRequestId }, trace);
  if ('kind' in entrance) {
    trace.consult('ESC-034', false, 'report', `answered with ${entrance.status}`);
    return entrance;
  }
  const complaint = statusComplaint(call, trace);
  if (complaint !== null) return refused(400, complaint);
  const check = admittedCheck(world, { entrance, call }, trace);
  if ('kind' in check) return check;
  const { mergeRequest } = entrance;
  const applies = concerns(world, { check, mergeRequest }, trace);
  trace.consult('ESC-025', !applies, `check \`${check.name}\``, applies ? 'it applies' : 'stored all the same');
  consultHistory({ call, name: check.name, before: newestRow(world, { check, mergeRequest })?.status }, trace);
  return accepted(201, { merge_request: mergeRequest.title, external_status_check: check.name });
}

interface Report {
  readonly entrance: MergeRequestEntrance;
  readonly call: ReportStatus;
}

/** The check that may be reported on. The order of the questions decides which refusal a caller sees. */
function admittedCheck(world: World, { entrance, call }: Report, trace: Trace): ExternalStatusCheck | CallOutcome {
  const { caller, mergeRequest } = entrance;
  trace.consult('ESC-034', caller.canApprove && caller.canRespond, caller.name, `access level ${caller.accessLevel}`);
  if (!caller.canApprove) return refused(403, '403 Forbidden');
  const check = namedCheck(world, { mergeRequest, checkId: call.checkId }, trace);
  const stale = call.sha !== mergeRequest.headSha;
  const because = `${check?.name ?? 'unknown check'}, ${stale ? 'a stale sha' : 'the sha of the head'}`;
  trace.consult('ESC-039', check === undefined || stale || !caller.canRespond, caller.name, because);
  if (check === undefined) return refused(404, '404 Not Found');
  if (trace.consult('ESC-052', stale, `check \`${check.name}\``, because)) {
    return refused(409, '409 SHA is not the head of the merge request');
  }
  return caller.canRespond ? check : refused(404, '404 Not Found');
}

function statusComplaint({ status }: ReportStatus, trace: Trace): string | null {
  if (trace.consult('ESC-051', status === undefined, 'report')) return 'status is missing';
  const known = checkStatuses.some((word) => word === status);
  if (!trace.consult('ESC-050', known, 'report', `status \`${status}\``)) return 'status does not have a valid value';
  return null;
}

function consultHistory(
  { call, name, before }: { readonly call: ReportStatus; readonly name: string; readonly before: string | undefined },
  trace: Trace,
): void {
  const change = `${before ?? 'no row'} to ${call.status}`;
  trace.consult('ESC-053', before !== undefined, `check \`${name}\``, change);
  trace.consult('ESC-058', before === undefined, `check \`${name}\``, change);
  trace.consult('ESC-059', before === 'passed' && call.status === 'pending', `check \`${name}\``, change);
  trace.consult('ESC-067', before === 'failed' && call.status === 'passed', `check \`${name}\``, change);
}
