import { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { pendingRowsOnOpen } from '../../status-checks/index.ts';
import { type Change, insert, remove, update } from '../../world/change.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { decideMergeRequest } from '../decide-merge-request.ts';
import { evaluatePolicies } from '../evaluate-policies.ts';
import { mergeRequestContext } from '../merge-request-context.ts';
import { covers, dismissalOf } from '../set-aside.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

/** Somebody opens a merge request: it comes with its commits, and with a pending row for each status check. */
export function changesOfOpening(world: World, event: Of<'merge_request_opened'>, trace: Trace): readonly Change[] {
  return [
    insert('mergeRequests', event.mergeRequest),
    ...event.commits.map((commit) => insert('commits', commit)),
    ...pendingRowsOnOpen(world, event.mergeRequest, trace),
  ];
}

/** An open merge request gets another target branch. */
export function changesOfRetargeting(world: World, event: Of<'merge_request_retargeted'>): readonly Change[] {
  const { id, state } = mergeRequestContext(world, event.mergeRequestId).mergeRequest;
  return state === 'opened' ? [update('mergeRequests', id, { targetBranch: event.targetBranch })] : [];
}

/** A merge request is merged, if it may; dismissals that no longer cover what policies have against it are lost. */
export function changesOfMerge(
  world: World,
  { mergeRequestId }: Of<'merge_request_merged'>,
  trace: Trace,
): readonly Change[] {
  const before = decideMergeRequest(world, { kind: 'merge_request', mergeRequestId }, new Trace());
  if (before.kind !== 'merge_request' || !before.mergeable) return [];
  const merged = update('mergeRequests', mergeRequestId, { state: 'merged', mergedAt: instanceOf(world).now });
  return [merged, ...lostDismissals(world, mergeRequestId, trace)];
}

function lostDismissals(world: World, mergeRequestId: number, trace: Trace): readonly Change[] {
  const context = mergeRequestContext(world, mergeRequestId);
  return evaluatePolicies(context, new Trace()).flatMap((policy) => {
    const dismissal = dismissalOf(context, policy);
    if (dismissal === undefined) return [];
    const kept = covers(dismissal, policy, trace);
    trace.consult('MRAP-143', !kept, `dismissal of \`${dismissal.policyName}\``, 'lost with the merge');
    return kept ? [] : [remove('policyDismissals', dismissal.id)];
  });
}
