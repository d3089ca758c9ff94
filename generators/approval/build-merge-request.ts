import type { Row } from '#engine';
import { shaOf, type WorldDraft } from '#fixtures';
import type { ApprovalPlan, CommitPlan } from './approval-plan.ts';

/** The people of a world by their names. */
export type People = ReadonlyMap<string, Row<'users'>>;

/** Where a merge request is opened, and who there is. */
export interface Opened {
  readonly project: Row<'projects'>;
  readonly people: People;
}

/** Adds the merge request of a plan with its commits and approvals, opened by the first person. */
export function addMergeRequest(
  draft: WorldDraft,
  plan: ApprovalPlan,
  { project, people }: Opened,
): Row<'mergeRequests'> {
  const heads = draft.rows('branches').filter((row) => row.projectId === project.id);
  const headSha = heads.find((row) => row.name === plan.sourceBranch)?.sha ?? '';
  const baseSha = heads.find((row) => row.name === plan.targetBranch)?.sha ?? '';
  const { sourceBranch, targetBranch } = plan;
  const author = [...people.values()][0];
  const mergeRequest = draft.add('mergeRequests', {
    projectId: project.id,
    sourceProjectId: project.id,
    authorId: author?.id ?? 0,
    title: 'A change',
    sourceBranch,
    targetBranch,
    headSha,
    mergeBaseSha: baseSha,
    diffStartSha: baseSha,
  });
  for (const [index, commit] of plan.commits.entries()) {
    // The last commit is the head.
    const sha = index === plan.commits.length - 1 ? headSha : shaOf(5000 + index);
    addCommit(draft, commit, { mergeRequestId: mergeRequest.id, sha, people });
  }
  for (const name of plan.approvals)
    draft.add('approvals', { mergeRequestId: mergeRequest.id, userId: idOf(people, name) });
  return mergeRequest;
}

interface CommitPlace {
  readonly mergeRequestId: number;
  readonly sha: string;
  readonly people: People;
}

function addCommit(draft: WorldDraft, commit: CommitPlan, { mergeRequestId, sha, people }: CommitPlace): void {
  const { author, committer, signature, mergeCommit } = commit;
  draft.add('commits', {
    mergeRequestId,
    sha,
    message: 'Change something',
    authorId: idOf(people, author),
    committerId: idOf(people, committer),
    signature,
    mergeCommit,
  });
}

/** Adds the rule that people wrote, where there is one. */
export function addOwnRule(draft: WorldDraft, { ownRule }: ApprovalPlan, { project, people }: Opened): void {
  if (ownRule === null) return;
  const { kind, approvalsRequired, approvers } = ownRule;
  const rule = draft.add('approvalRules', { projectId: project.id, kind, approvalsRequired, name: 'Own rule' });
  if (kind === 'any_approver') return;
  for (const name of approvers) draft.add('approvalRuleUsers', { approvalRuleId: rule.id, userId: idOf(people, name) });
}

function idOf(people: People, name: string): number {
  const user = people.get(name);
  if (user === undefined) throw new RangeError(`approval world: nobody is called \`${name}\``);
  return user.id;
}
