import type { Row, World } from '#engine';
import { type Line, note, personName, placeName, unusual } from './story.ts';

/** Merge requests with their commits and approvals, and what people's own rules demand. */
export function tellMergeRequests(world: World): readonly Line[] {
  return [
    ...world.mergeRequests.flatMap((mergeRequest) => tellMergeRequest(world, mergeRequest)),
    ...tellOwnRules(world),
    ...tellSetAside(world),
  ];
}

const told = [
  'iid',
  'projectId',
  'sourceProjectId',
  'authorId',
  'title',
  'sourceBranch',
  'targetBranch',
  'headSha',
  'mergeBaseSha',
  'diffStartSha',
  'headPipelineId',
];

function tellMergeRequest(world: World, mergeRequest: Row<'mergeRequests'>): readonly Line[] {
  const { id, projectId, authorId, sourceBranch, targetBranch } = mergeRequest;
  const project = placeName(world, { projectId, namespaceId: null });
  const author = personName(world, authorId);
  return [
    `${author} has a merge request from "${sourceBranch}" to "${targetBranch}" in "${project}"`,
    ...tellCommits(world, mergeRequest),
    ...world.approvals
      .filter((row) => row.mergeRequestId === id)
      .map((row) => `${personName(world, row.userId)} approved the merge request`),
    ...unusual('mergeRequests', mergeRequest, { called: 'the merge request', told }),
  ];
}

/** The merge request comes with one unsigned commit of its author. */
function tellCommits(world: World, { id, authorId }: Row<'mergeRequests'>): readonly Line[] {
  const commits = world.commits.filter((row) => row.mergeRequestId === id);
  const own = commits.find(
    (row) => row.authorId === authorId && row.committerId === authorId && row.signature === 'none' && !row.mergeCommit,
  );
  const missing = own === undefined ? [note('the author has no plain unsigned commit in it')] : [];
  return [...missing, ...commits.filter((row) => row !== own).map((row) => tellCommit(world, row))];
}

function tellCommit(world: World, { authorId, committerId, signature, mergeCommit }: Row<'commits'>): Line {
  const [author, committer] = [personName(world, authorId), personName(world, committerId)];
  if (mergeCommit && author === committer && signature === 'none')
    return `the merge request has a merge commit by ${author}`;
  if (mergeCommit || signature === 'unverified') {
    return note(
      `a${mergeCommit ? ' merge' : ''} commit by ${author}, committed by ${committer}, signature: ${signature}`,
    );
  }
  return `the merge request has ${signature === 'none' ? 'an unsigned' : 'a signed'} commit by ${author}, committed by ${committer}`;
}

function tellOwnRules(world: World): readonly Line[] {
  return world.approvalRules.map(({ id, kind, approvalsRequired }) => {
    const approvers = world.approvalRuleUsers
      .filter((row) => row.approvalRuleId === id)
      .map((row) => personName(world, row.userId));
    return note(`an own ${kind} rule requires ${approvalsRequired} of ${approvers.join(', ') || 'anybody'}`);
  });
}

function tellSetAside(world: World): readonly Line[] {
  return [
    ...world.policyDismissals.map(({ policyName, findingUuids }) =>
      note(`the policy "${policyName}" is dismissed for ${findingUuids.join(', ') || 'no findings'}`),
    ),
    ...world.policyBypasses.map(({ policyName }) => note(`the policy "${policyName}" is bypassed`)),
  ];
}
