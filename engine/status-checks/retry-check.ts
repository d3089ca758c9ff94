import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { StatusCheckCall } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { accepted, refused } from './answer.ts';
import { isDispatched } from './branch-matching.ts';
import { effectiveStatus } from './effective-status.ts';
import { enterMergeRequest, namedCheck } from './merge-request-entrance.ts';

/** The call that tries a failed check again. */
export type RetryCheck = Extract<StatusCheckCall, { operation: 'retry' }>;

/** Answers who asks for a failed check to be tried again. */
export function answerRetry(
  world: World,
  { userId, call }: { readonly userId: number | null; readonly call: RetryCheck },
  trace: Trace,
): CallOutcome {
  const entrance = enterMergeRequest(world, { userId, mergeRequestId: call.mergeRequestId }, trace);
  if ('kind' in entrance) {
    trace.consult('ESC-035', false, 'retry', `answered with ${entrance.status}`);
    return entrance;
  }
  const { caller, mergeRequest } = entrance;
  if (!trace.consult('ESC-035', caller.canRespond, caller.name, `access level ${caller.accessLevel}`)) {
    return refused(403, '403 Forbidden');
  }
  const check = namedCheck(world, { mergeRequest, checkId: call.checkId }, trace);
  if (check === undefined) return refused(404, '404 Not Found');
  const status = effectiveStatus(world, { check, mergeRequest }, trace);
  const subject = `check \`${check.name}\``;
  if (!trace.consult('ESC-070', status === 'failed', subject, `it is ${status}`)) {
    return refused(422, 'External status check must be failed');
  }
  const sent = isDispatched(world, { check, mergeRequest }, trace);
  trace.consult('ESC-073', !sent, subject, sent ? 'its webhook is sent again' : 'no webhook is sent');
  return accepted(202, { webhook_sent: sent });
}
