import { below } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import { mergeRequestsOf, openMergeRequestsOf, pipelineOfMergeRequest, sourceBranch } from '../merge-requests.ts';
import { hoursAgo } from '../moments.ts';
import { memberOf, membersIn, projectsOf } from '../projects.ts';
import { commitSha, headSha, mainSha } from '../shas.ts';
import { topics } from '../topics.ts';
import { defaultBranchOf } from './projects.ts';
import type { Rows } from './rows.ts';

const titles = ['Fix a race in the queue', 'Raise a timeout', 'Add a report', 'Drop a dead switch', 'Update packages'];

/** Merge requests, each into the default branch of its own project. */
export function* mergeRequests(layout: EstateLayout): Rows<'mergeRequests'> {
  for (const request of mergeRequestsOf(layout)) {
    const { id, iid, state, drawn, project, authorId, age } = request;
    const base = mainSha(project.id, 0);
    yield {
      id,
      iid,
      projectId: project.id,
      sourceProjectId: project.id,
      sourceBranch: sourceBranch(iid),
      targetBranch: defaultBranchOf(layout, project.index),
      title: titles[iid % titles.length] ?? '',
      authorId,
      onBehalfOfId: null,
      state,
      draft: state === 'opened' && drawn < 0.04,
      headSha: headSha(id),
      mergeBaseSha: base,
      diffStartSha: base,
      headPipelineId: pipelineOfMergeRequest(layout, request),
      temporarilyUnapprovedUntil: null,
      createdAt: hoursAgo(age + 24),
      mergedAt: state === 'merged' ? hoursAgo(age - 2) : null,
    };
  }
}

/** One to three commits of each merge request; the newest is its head. */
export function* commits(layout: EstateLayout): Rows<'commits'> {
  for (const { id, drawn, authorId, age } of mergeRequestsOf(layout)) {
    const count = 1 + below((drawn * 61) % 1, 3);
    for (let number = 0; number < count; number += 1) {
      yield {
        id: id * 4 + number,
        mergeRequestId: id,
        sha: commitSha(id, number),
        message: 'Change what was asked for',
        authorId,
        committerId: authorId,
        signature: drawn > 0.75 ? 'verified' : 'none',
        mergeCommit: false,
        committedAt: hoursAgo(age + number),
      };
    }
  }
}

/** Up to two approvals, by members of the group, and now and then by the author. */
export function* approvals(layout: EstateLayout): Rows<'approvals'> {
  for (const { id, state, drawn, project, age } of mergeRequestsOf(layout)) {
    const chance = layout.draw(topics.approvals, id);
    const count = state === 'merged' ? 1 + below(chance, 2) : below(chance, 3);
    const first = below((drawn * 977) % 1, membersIn(project.group));
    for (let number = 0; number < count; number += 1) {
      const userId = memberOf(layout, project.group, first + number);
      yield { id: id * 4 + number, mergeRequestId: id, userId, createdAt: hoursAgo(age - 1) };
    }
  }
}

/** Rules that people wrote, for a fifth of the projects. */
export function* approvalRules(layout: EstateLayout): Rows<'approvalRules'> {
  for (const { index, id } of projectsOf(layout)) {
    const drawn = layout.draw(topics.projectRules, index);
    if (drawn > 0.2) continue;
    const approvalsRequired = drawn < 0.04 ? 2 : 1;
    yield { id, projectId: id, mergeRequestId: null, kind: 'regular', name: 'Maintainers', approvalsRequired };
  }
  for (const { id, drawn, project } of openMergeRequestsOf(layout)) {
    if (drawn > 0.02) continue;
    yield {
      id: layout.projects + id,
      projectId: project.id,
      mergeRequestId: id,
      kind: 'regular',
      name: 'Second pair of eyes',
      approvalsRequired: 1,
    };
  }
}

/** Two people for each rule of a project. */
export function* approvalRuleUsers(layout: EstateLayout): Rows<'approvalRuleUsers'> {
  for (const { index, id, group } of projectsOf(layout)) {
    if (layout.draw(topics.projectRules, index) > 0.2) continue;
    yield { id: id * 2, approvalRuleId: id, userId: memberOf(layout, group, 0) };
    yield { id: id * 2 + 1, approvalRuleId: id, userId: memberOf(layout, group, 1) };
  }
}
