import type { Trace } from '../evidence/trace.ts';
import type { CheckStatus, ExternalStatusCheck } from '../world/policies.ts';
import type { MergeRequest } from '../world/repository.ts';
import { instanceOf, type World } from '../world/world.ts';
import { concerns } from './branch-matching.ts';
import { effectiveStatus } from './effective-status.ts';

/** A check, and the status that is in force for the head of a merge request. */
export interface CheckAndStatus {
  readonly check: ExternalStatusCheck;
  readonly status: CheckStatus;
}

/** The external status checks that concern a merge request, in the order of their making, each with its status. */
export function applicableChecks(world: World, mergeRequestId: number, trace: Trace): readonly CheckAndStatus[] {
  const mergeRequest = world.mergeRequests.find((row) => row.id === mergeRequestId);
  if (mergeRequest === undefined) return [];
  return checksOf(world, mergeRequest, trace)
    .filter((check) => concerns(world, { check, mergeRequest }, trace))
    .map((check) => ({ check, status: effectiveStatus(world, { check, mergeRequest }, trace) }));
}

/** False where the project lets merge only what every status check has passed, and one has not. */
export function statusChecksPass(world: World, mergeRequestId: number, trace: Trace): boolean {
  const mergeRequest = world.mergeRequests.find((row) => row.id === mergeRequestId);
  const project = world.projects.find((row) => row.id === mergeRequest?.projectId);
  const gating = project?.onlyAllowMergeIfAllStatusChecksPassed === true;
  const subject = `merge request of \`${project?.path ?? ''}\``;
  if (trace.consult('ESC-100', !gating, subject, 'the project does not demand passed status checks')) return true;
  if (trace.consult('ESC-102', !instanceOf(world).ultimate, subject, 'no license for status checks')) return true;
  const open = applicableChecks(world, mergeRequestId, trace).filter(({ status }) => status !== 'passed');
  const because = open.map(({ check, status }) => `\`${check.name}\` is ${status}`).join(', ');
  return !trace.consult('ESC-101', open.length > 0, subject, because);
}

function checksOf(world: World, mergeRequest: MergeRequest, trace: Trace): readonly ExternalStatusCheck[] {
  const own = world.externalStatusChecks.filter((check) => check.projectId === mergeRequest.projectId);
  for (const check of own) {
    trace.consult(
      'ESC-026',
      check.createdAt > mergeRequest.createdAt,
      `check \`${check.name}\``,
      'it is newer than the merge request',
    );
  }
  return own;
}
