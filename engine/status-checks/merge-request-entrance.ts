import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { ExternalStatusCheck } from '../world/policies.ts';
import type { MergeRequest } from '../world/repository.ts';
import type { World } from '../world/world.ts';
import { refused } from './answer.ts';
import { ownCheck } from './definition.ts';
import { type Entrance, enter } from './entrance.ts';

/** Who calls, about which merge request. */
export interface MergeRequestEntrance extends Entrance {
  readonly mergeRequest: MergeRequest;
}

/** The way to a merge request: what `enter` asks, and that there is such a merge request. */
export function enterMergeRequest(
  world: World,
  { userId, mergeRequestId }: { readonly userId: number | null; readonly mergeRequestId: number },
  trace: Trace,
): MergeRequestEntrance | CallOutcome {
  const mergeRequest = world.mergeRequests.find((row) => row.id === mergeRequestId);
  const entrance = enter(world, { userId, projectId: mergeRequest?.projectId }, trace);
  if ('kind' in entrance) return entrance;
  return mergeRequest === undefined ? refused(404, '404 Not Found') : { ...entrance, mergeRequest };
}

/** The check that a call about a merge request names, where it belongs to the project of the merge request. */
export function namedCheck(
  world: World,
  { mergeRequest, checkId }: { readonly mergeRequest: MergeRequest; readonly checkId: number },
  trace: Trace,
): ExternalStatusCheck | undefined {
  const check = ownCheck(world, { projectId: mergeRequest.projectId, checkId }, trace);
  const elsewhere = check === undefined && world.externalStatusChecks.some((row) => row.id === checkId);
  trace.consult('ESC-036', elsewhere, `check ${check === undefined ? 'of another project' : `\`${check.name}\``}`);
  return check;
}
