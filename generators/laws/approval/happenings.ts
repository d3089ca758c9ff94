import fc from 'fast-check';
import type { Event, MergeRequestOutcome } from '#engine';
import type { ApprovalWorld } from '../../approval/build-approval-world.ts';
import { resolveSurely, sureReference } from '../../references.ts';
import type { LawRun } from '../law.ts';

/** What may happen to a merge request, before it is known to which one. */
export const happenings = [
  'approved',
  'unapproved',
  'branch_unprotected',
  'branch_protected',
  'merge_request_retargeted',
  'policy_dismissed',
  'policy_bypassed',
  'merge_request_merged',
] as const satisfies readonly Event['kind'][];

/** Something that happens, and a reference to who does it. */
export interface Happening {
  readonly kind: (typeof happenings)[number];
  readonly who: number;
}

/** One of these happenings, by somebody. */
export function happening(kinds: readonly Happening['kind'][] = happenings): fc.Arbitrary<Happening> {
  return fc.record({ kind: fc.constantFrom(...kinds), who: sureReference() });
}

/** The happening as an event of a made world. */
export function eventIn({ world, project, mergeRequest }: ApprovalWorld, { kind, who }: Happening): Event {
  const [projectId, mergeRequestId] = [project.id, mergeRequest.id];
  const userId = resolveSurely(world.users, who).id;
  const branch = mergeRequest.targetBranch;
  const configuration = resolveSurely(world.policyConfigurations, 0);
  const about = { mergeRequestId, configurationId: configuration.id, policyName: 'Policy A', userId, reason: 'urgent' };
  switch (kind) {
    case 'approved':
    case 'unapproved':
      return { kind, mergeRequestId, userId };
    case 'branch_protected':
    case 'branch_unprotected':
      return { kind, projectId, branch };
    case 'merge_request_retargeted':
      return { kind, mergeRequestId, targetBranch: 'docs' };
    case 'policy_dismissed':
    case 'policy_bypassed':
      return { kind, ...about };
    case 'merge_request_merged':
      return { kind, mergeRequestId };
  }
}

/** What the target decides about the merge request once these events have happened. */
export async function outcomeAfter(
  run: LawRun,
  { world, question }: ApprovalWorld,
  events: readonly Event[],
): Promise<MergeRequestOutcome> {
  const [{ outcome }] = await run.after(world, events, question);
  if (outcome.kind !== 'merge_request')
    throw new TypeError(`merge request: the target answered about a ${outcome.kind}`);
  return outcome;
}
