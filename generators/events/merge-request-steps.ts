import { instanceOf, nextId, type Row, type World } from '#engine';
import { shaOf, WorldDraft } from '#fixtures';
import { activePeople, type EventStep, openMergeRequests } from './event-step.ts';

/** Somebody opens a merge request on a branch of a project. */
export const mergeRequestOpened: EventStep<'merge_request_opened'> = (world) => {
  const [author] = activePeople(world);
  if (author === undefined) return [];
  return world.branches.map((target) => {
    const sha = freshSha(world);
    const columns = { authorId: author.id, targetBranch: target.name, headSha: sha, mergeBaseSha: target.sha };
    const id = nextId(world, 'mergeRequests');
    const mergeRequest = new WorldDraft(instanceOf(world).now).add('mergeRequests', {
      ...columns,
      id,
      projectId: target.projectId,
      sourceProjectId: target.projectId,
      sourceBranch: `change-${id}`,
      title: 'A further change',
      diffStartSha: target.sha,
    });
    return {
      kind: 'merge_request_opened',
      mergeRequest,
      commits: [freshCommit(world, { mergeRequestId: id, author })],
    };
  });
};

/** A merge request gets another branch of its project as its target. */
export const mergeRequestRetargeted: EventStep<'merge_request_retargeted'> = (world) =>
  openMergeRequests(world).flatMap(({ id, projectId, targetBranch, sourceBranch }) =>
    world.branches
      .filter((branch) => branch.projectId === projectId && ![targetBranch, sourceBranch].includes(branch.name))
      .map(({ name }) => ({ kind: 'merge_request_retargeted', mergeRequestId: id, targetBranch: name })),
  );

/** Somebody presses the button; what may not be merged stays open. */
export const mergeRequestMerged: EventStep<'merge_request_merged'> = (world) =>
  openMergeRequests(world).map(({ id }) => ({ kind: 'merge_request_merged', mergeRequestId: id }));

/** Somebody pushes one more commit. */
export const pushed: EventStep<'push'> = (world) =>
  openMergeRequests(world).flatMap(({ id }) =>
    activePeople(world).map((author) => ({
      kind: 'push',
      mergeRequestId: id,
      commits: [freshCommit(world, { mergeRequestId: id, author })],
    })),
  );

/** Somebody approves who has not yet. */
export const approved: EventStep<'approved'> = (world) =>
  openMergeRequests(world).flatMap(({ id }) =>
    activePeople(world)
      .filter((user) => !hasApproved(world, { mergeRequestId: id, userId: user.id }))
      .map((user) => ({ kind: 'approved', mergeRequestId: id, userId: user.id })),
  );

/** Somebody takes an approval back. */
export const unapproved: EventStep<'unapproved'> = (world) =>
  openMergeRequests(world).flatMap(({ id }) =>
    world.approvals
      .filter(({ mergeRequestId }) => mergeRequestId === id)
      .map(({ userId }) => ({ kind: 'unapproved', mergeRequestId: id, userId })),
  );

function hasApproved(world: World, one: Pick<Row<'approvals'>, 'mergeRequestId' | 'userId'>): boolean {
  return world.approvals.some((row) => row.mergeRequestId === one.mergeRequestId && row.userId === one.userId);
}

interface NewCommit {
  readonly mergeRequestId: number;
  readonly author: Row<'users'>;
}

function freshCommit(world: World, { mergeRequestId, author }: NewCommit): Row<'commits'> {
  return new WorldDraft(instanceOf(world).now).add('commits', {
    id: nextId(world, 'commits'),
    mergeRequestId,
    sha: freshSha(world),
    message: 'Change something more',
    authorId: author.id,
    committerId: author.id,
  });
}

/** Commits are never taken away, so their number tells what is new. */
function freshSha({ commits }: World): string {
  return shaOf(8000 + commits.length);
}
