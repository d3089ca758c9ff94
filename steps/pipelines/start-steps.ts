import { type DataTable, When } from '@cucumber/cucumber';
import type { PipelineSource } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';
import { startPipeline } from './start-pipeline.ts';

When(
  '{person} starts a pipeline for {string} in {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    startPipeline(this, { person, branch, project });
  },
);

When(
  '{person} starts a pipeline for {string} in {string} from the source {pipelineSource}',
  function (this: PolicyWorld, person: string, branch: string, project: string, source: PipelineSource) {
    startPipeline(this, { person, branch, project }, { source });
  },
);

When(
  '{person} starts a pipeline for {string} in {string} with these variables:',
  function (this: PolicyWorld, person: string, branch: string, project: string, variables: DataTable) {
    startPipeline(this, { person, branch, project }, { source: 'web', variables: variables.rowsHash() });
  },
);

When(
  '{person} starts a pipeline for {string} in {string} after a job that hands on these variables:',
  function (this: PolicyWorld, person: string, branch: string, project: string, variables: DataTable) {
    startPipeline(this, { person, branch, project }, { dotenvVariables: variables.rowsHash() });
  },
);

When(
  '{person} starts a pipeline for the tag {string} in {string}',
  function (this: PolicyWorld, person: string, tag: string, project: string) {
    startPipeline(this, { person, branch: tag, project }, { refType: 'tag' });
  },
);

When('{person} starts the pipeline of the merge request', function (this: PolicyWorld, person: string) {
  const mergeRequest = this.draft.rows('mergeRequests').find((row) => row.id === this.subject('merge request'));
  const project = this.draft.rows('projects').find((row) => row.id === mergeRequest?.projectId);
  const start = { person, branch: mergeRequest?.sourceBranch ?? '', project: project?.fullPath ?? '' };
  startPipeline(this, start, { source: 'merge_request_event', mergeRequestId: this.subject('merge request') });
});

When(
  '{person} starts a pipeline for {string} in {string} with a trigger token',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    startPipeline(this, { person, branch, project }, { source: 'trigger', triggered: true });
  },
);

When(
  '{person} starts a pipeline for {string} in {string} with the commit message {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string, commitMessage: string) {
    startPipeline(this, { person, branch, project }, { commitMessage });
  },
);

When(
  '{person} starts a pipeline for {string} in {string} with the push option {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string, option: string) {
    startPipeline(this, { person, branch, project }, { pushOptions: [option] });
  },
);

When(
  '{person} starts a child pipeline for {string} in {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    startPipeline(this, { person, branch, project }, { source: 'parent_pipeline' });
  },
);

When(
  '{person} starts a child pipeline for {string} in {string} from a policy job',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    startPipeline(this, { person, branch, project }, { source: 'parent_pipeline', bridgeFromPolicy: true });
  },
);

When(
  '{person} asks in chat for the job {string} on {string} in {string}',
  function (this: PolicyWorld, person: string, chatJob: string, branch: string, project: string) {
    startPipeline(this, { person, branch, project }, { source: 'chat', chatJob });
  },
);
