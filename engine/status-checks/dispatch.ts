import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { StatusCheckCall } from '../protocol/question.ts';
import type { ExternalStatusCheck } from '../world/policies.ts';
import type { MergeRequest } from '../world/repository.ts';
import { instanceOf, type World } from '../world/world.ts';
import { accepted, refused } from './answer.ts';
import { concerns, isDispatched } from './branch-matching.ts';
import { signatureOf } from './signature.ts';

/** The question which webhooks an event of a merge request sends. */
export type Dispatch = Extract<StatusCheckCall, { operation: 'dispatch' }>;

/** Which webhooks the platform sends when something happens to a merge request. */
export function answerDispatch(world: World, call: Dispatch, trace: Trace): CallOutcome {
  const mergeRequest = world.mergeRequests.find((row) => row.id === call.mergeRequestId);
  if (mergeRequest === undefined) return refused(404, '404 Not Found');
  const comment = trace.consult('ESC-081', call.hookEvent === 'comment', `event \`${call.hookEvent}\``);
  const sent = trace.consult('ESC-080', !comment && instanceOf(world).ultimate, `event \`${call.hookEvent}\``);
  const checks = sent ? dispatchedChecks(world, mergeRequest, trace) : [];
  return accepted(200, { deliveries: checks.map((check) => deliveryOf({ check, mergeRequest, call }, trace)) });
}

function dispatchedChecks(world: World, mergeRequest: MergeRequest, trace: Trace): readonly ExternalStatusCheck[] {
  return world.externalStatusChecks
    .filter((check) => check.projectId === mergeRequest.projectId)
    .filter((check) => {
      const dispatched = isDispatched(world, { check, mergeRequest }, trace);
      const listed = concerns(world, { check, mergeRequest }, trace);
      trace.consult(
        'ESC-024',
        dispatched === listed,
        `check \`${check.name}\``,
        `listed: ${listed}, dispatched: ${dispatched}`,
      );
      return dispatched;
    });
}

interface Delivery {
  readonly check: ExternalStatusCheck;
  readonly mergeRequest: MergeRequest;
  readonly call: Dispatch;
}

function deliveryOf(delivery: Delivery, trace: Trace): Readonly<Record<string, unknown>> {
  const { check } = delivery;
  const payload = payloadOf(delivery, trace);
  const signed = trace.consult('ESC-083', check.sharedSecret !== null, `check \`${check.name}\``);
  const signature = signed
    ? { 'X-GitLab-Signature': signatureOf(JSON.stringify(payload), check.sharedSecret ?? '') }
    : {};
  return {
    check: check.name,
    url: check.externalUrl,
    headers: { 'Content-Type': 'application/json', ...signature },
    payload,
  };
}

// The keys by which the service knows what to report on; the rest of the hook decides nothing.
function payloadOf({ check, mergeRequest, call }: Delivery, trace: Trace): Readonly<Record<string, unknown>> {
  const fork = mergeRequest.sourceProjectId !== mergeRequest.projectId;
  trace.consult('ESC-086', fork, `check \`${check.name}\``, `reports go to the ${fork ? 'target' : 'only'} project`);
  trace.consult('ESC-088', check.externalUrl.includes('?'), `check \`${check.name}\``, 'the URL is sent whole');
  return {
    object_kind: 'merge_request',
    object_attributes: {
      iid: mergeRequest.iid,
      target_project_id: mergeRequest.projectId,
      action: call.hookEvent === 'push' ? 'update' : call.hookEvent,
      last_commit: { id: mergeRequest.headSha },
    },
    external_approval_rule: { id: check.id, name: check.name, external_url: check.externalUrl },
  };
}
