import type { Trace } from '../../evidence/trace.ts';
import type { ApprovalSettingsOutcome } from '../../protocol/outcome.ts';
import type { Commit } from '../../world/repository.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';

export interface Eligibility {
  readonly settings: ApprovalSettingsOutcome;
  readonly subject: string;
}

/** Those approvers who may approve this merge request: active people who had no hand in it, as far as settings ask. */
export function eligibleApprovers(
  context: MergeRequestContext,
  approvers: ReadonlySet<number>,
  { settings, subject, trace }: Eligibility & { readonly trace: Trace },
): ReadonlySet<number> {
  const { world, mergeRequest } = context;
  const barred = barredUsers(context, settings);
  const active = new Set(world.users.filter(({ state }) => state === 'active').map(({ id }) => id));
  const able = [...approvers].filter((id) => active.has(id));
  const eligible = able.filter((id) => !barred.has(id));
  const because = `${able.length - eligible.length} of ${able.length} approvers are the author or committers of ${mergeRequest.sourceBranch}`;
  trace.consult('MRAP-121', eligible.length < able.length, subject, because);
  return new Set(eligible);
}

function barredUsers(
  { world, mergeRequest }: MergeRequestContext,
  settings: ApprovalSettingsOutcome,
): ReadonlySet<number> {
  const commits = world.commits.filter(({ mergeRequestId }) => mergeRequestId === mergeRequest.id);
  const authors = settings.preventApprovalByAuthor ? [mergeRequest.authorId] : [];
  const committers = settings.preventApprovalByCommitAuthor ? commits.flatMap(handsIn) : [];
  return new Set([...authors, ...committers]);
}

/** Who made a commit: the committer, of merge commits too, and of a signed commit also its author. */
function handsIn({ committerId, authorId, signature }: Commit): readonly number[] {
  const people = signature === 'none' ? [committerId] : [committerId, authorId];
  return people.filter((id) => id !== null);
}
