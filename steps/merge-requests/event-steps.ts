import { When } from '@cucumber/cucumber';
import type { Row, TableName } from '#engine';
import { buildMergeRequest, shaOf, type WorldDraft } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { personCalled } from './person-called.ts';

When('{person} opens a merge request in {string}', async function (this: PolicyWorld, name: string, path: string) {
  const drafted = buildMergeRequest(this.draft, {
    author: this.named('users', name),
    project: this.named('projects', path),
  });
  const mergeRequest = taken(this.draft, 'mergeRequests', drafted.id);
  const commits = this.draft.rows('commits').filter((row) => row.mergeRequestId === drafted.id);
  this.draft.drop('commits', (row) => row.mergeRequestId === drafted.id);
  await this.happen({ kind: 'merge_request_opened', mergeRequest, commits });
  this.draft.add('mergeRequests', mergeRequest);
  this.setSubject('merge request', mergeRequest.id);
});

When('{person} pushes a commit to the merge request', async function (this: PolicyWorld, name: string) {
  const { id } = personCalled(this, name);
  const mergeRequestId = this.subject('merge request');
  const sha = shaOf(7000 + this.draft.rows('commits').length);
  const drafted = this.draft.add('commits', { mergeRequestId, sha, authorId: id, committerId: id });
  const commit = taken(this.draft, 'commits', drafted.id);
  await this.happen({ kind: 'push', mergeRequestId, commits: [commit] });
  this.draft.add('commits', commit);
});

When('{person} approves the merge request', async function (this: PolicyWorld, name: string) {
  await this.happen({
    kind: 'approved',
    mergeRequestId: this.subject('merge request'),
    userId: this.named('users', name).id,
  });
});

When('{person} withdraws the approval', async function (this: PolicyWorld, name: string) {
  await this.happen({
    kind: 'unapproved',
    mergeRequestId: this.subject('merge request'),
    userId: this.named('users', name).id,
  });
});

When('the merge request is retargeted to {string}', async function (this: PolicyWorld, targetBranch: string) {
  await this.happen({ kind: 'merge_request_retargeted', mergeRequestId: this.subject('merge request'), targetBranch });
});

When('the merge request gets merged', async function (this: PolicyWorld) {
  await this.happen({ kind: 'merge_request_merged', mergeRequestId: this.subject('merge request') });
});

When('the pipeline of the merge request finishes', async function (this: PolicyWorld) {
  await this.happen({ kind: 'pipeline_finished', pipelineId: this.subject('pipeline'), status: 'success' });
});

When('the pipeline of the merge request fails', async function (this: PolicyWorld) {
  await this.happen({ kind: 'pipeline_finished', pipelineId: this.subject('pipeline'), status: 'failed' });
});

When('the pipeline of the merge request gets canceled', async function (this: PolicyWorld) {
  await this.happen({ kind: 'pipeline_finished', pipelineId: this.subject('pipeline'), status: 'canceled' });
});

When(
  'the branch {string} of {string} is unprotected',
  async function (this: PolicyWorld, branch: string, path: string) {
    await this.happen({ kind: 'branch_unprotected', projectId: this.named('projects', path).id, branch });
  },
);

When('the branch {string} of {string} is protected', async function (this: PolicyWorld, branch: string, path: string) {
  await this.happen({ kind: 'branch_protected', projectId: this.named('projects', path).id, branch });
});

/** Takes a row that was only drafted out of the draft again: the event brings it. */
function taken<T extends TableName>(draft: WorldDraft, table: T, id: number): Row<T> {
  const row = draft.rows(table).find((one) => one.id === id);
  draft.drop(table, (one) => one.id === id);
  return row as Row<T>;
}
