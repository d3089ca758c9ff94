import { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { type Change, insert, remove, update } from '../../world/change.ts';
import { later } from '../../world/time.ts';
import type { World } from '../../world/world.ts';
import { evaluatePolicies } from '../evaluate-policies.ts';
import { type MergeRequestContext, mergeRequestContext } from '../merge-request-context.ts';
import { effectiveSettings } from '../settings.ts';

/** For how many seconds a merge request counts as unapproved after a push that took its approvals. */
export const unapprovedSeconds = 15;

/** Commits reach the source branch of a merge request: a new head, and perhaps no approvals any more. */
export function changesOfPush(
  world: World,
  { mergeRequestId, commits }: Extract<Event, { kind: 'push' }>,
  trace: Trace,
): readonly Change[] {
  const head = commits.at(-1);
  if (head === undefined) return [];
  const context = mergeRequestContext(world, mergeRequestId);
  const { sourceProjectId, sourceBranch } = context.mergeRequest;
  const branch = world.branches.find((row) => row.projectId === sourceProjectId && row.name === sourceBranch);
  return [
    ...commits.map((commit) => insert('commits', commit)),
    ...(branch === undefined ? [] : [update('branches', branch.id, { sha: head.sha })]),
    update('mergeRequests', mergeRequestId, { headSha: head.sha, headPipelineId: null }),
    ...clearedApprovals(context, trace),
  ];
}

/** The setting as it is in force before the push decides. */
function clearedApprovals(context: MergeRequestContext, trace: Trace): readonly Change[] {
  const { world, instance, mergeRequest } = context;
  const settings = effectiveSettings(context, evaluatePolicies(context, new Trace()), new Trace());
  const clears = settings.removeApprovalsWithNewCommit;
  if (!trace.consult('MRAP-162', clears, 'push', 'are approvals removed with new commits')) return [];
  const given = world.approvals.filter((row) => row.mergeRequestId === mergeRequest.id);
  const until = later(instance.now, unapprovedSeconds);
  return [
    ...given.map(({ id }) => remove('approvals', id)),
    update('mergeRequests', mergeRequest.id, { temporarilyUnapprovedUntil: until }),
  ];
}
