import { type DataTable, Given } from '@cucumber/cucumber';
import {
  changePolicy,
  editPolicyCi,
  enforcePipelinePolicy,
  type PipelineStrategy,
  policyCiFile,
  replaceCiFile,
  withInclude,
  withJobKeys,
  withPipelineName,
  withStages,
  withVariable,
  withWorkflowRule,
} from '#fixtures';
import { governedNamed } from '../policies/governed.ts';
import type { PolicyWorld } from '../world/policy-world.ts';
import { commaSeparated, listedJobs } from './job-table.ts';

Given(
  '{string} is governed by the {pipelineStrategy} policy {string} with these jobs:',
  function (this: PolicyWorld, container: string, strategy: PipelineStrategy, name: string, jobs: DataTable) {
    enforcePipelinePolicy(this.given, governedNamed(this, container), { name, strategy, jobs: listedJobs(jobs) });
  },
);

Given(
  '{string} is governed by the {pipelineStrategy} policy {string} with the job {string} in {string}',
  function (
    this: PolicyWorld,
    container: string,
    strategy: PipelineStrategy,
    name: string,
    job: string,
    stage: string,
  ) {
    enforcePipelinePolicy(this.given, governedNamed(this, container), { name, strategy, jobs: [{ job, stage }] });
  },
);

Given('the stages of the policy {string} are {string}', function (this: PolicyWorld, name: string, stages: string) {
  editPolicyCi(this.given, name, withStages(commaSeparated(stages)));
});

Given(
  'the workflow of the policy {string} runs if {string}',
  function (this: PolicyWorld, name: string, condition: string) {
    editPolicyCi(this.given, name, withWorkflowRule(condition));
  },
);

Given(
  'the workflow of the policy {string} names the pipeline {string}',
  function (this: PolicyWorld, name: string, title: string) {
    editPolicyCi(this.given, name, withPipelineName(title));
  },
);

Given(
  'the CI file of the policy {string} sets {string} to {string}',
  function (this: PolicyWorld, name: string, variable: string, value: string) {
    editPolicyCi(this.given, name, withVariable(variable, value));
  },
);

Given(
  'the job {string} of the policy {string} runs if {string}',
  function (this: PolicyWorld, job: string, name: string, condition: string) {
    editPolicyCi(this.given, name, withJobKeys(job, { rules: [{ if: condition }] }));
  },
);

Given(
  'the CI file of the policy {string} includes the configuration of the project',
  function (this: PolicyWorld, name: string) {
    const include = { project: '$CI_PROJECT_PATH', file: '$CI_CONFIG_PATH', ref: '$CI_COMMIT_SHA' };
    editPolicyCi(this.given, name, withInclude(include));
  },
);

Given(
  'the CI file of the policy {string} includes {string} of {string}',
  function (this: PolicyWorld, name: string, file: string, project: string) {
    editPolicyCi(this.given, name, withInclude({ project: this.named('projects', project).fullPath, file }));
  },
);

Given('the CI file of the policy {string} does not exist', function (this: PolicyWorld, name: string) {
  const place = policyCiFile(this.given, name);
  this.given.drop('repositoryFiles', (row) => row.projectId === place.projectId && row.path === place.path);
});

Given('the CI file of the policy {string} is invalid', function (this: PolicyWorld, name: string) {
  replaceCiFile(this.given, policyCiFile(this.given, name), 'scan: [');
});

Given(
  'the CI file of the policy {string} is kept in {string}',
  function (this: PolicyWorld, name: string, path: string) {
    const { projectId, path: file } = policyCiFile(this.given, name);
    const project = this.named('projects', path);
    const row = this.given.rows('repositoryFiles').find((one) => one.projectId === projectId && one.path === file);
    this.given.change('repositoryFiles', row?.id ?? 0, { projectId: project.id });
    changePolicy(this.given, name, (policy) => ({
      ...policy,
      content: { include: [{ project: project.fullPath, file }] },
    }));
  },
);

Given(
  '{string} is governed by these pipeline execution policies running {string}',
  function (this: PolicyWorld, container: string, names: string) {
    for (const name of commaSeparated(names)) {
      const jobs = [{ job: name, stage: 'test' }];
      enforcePipelinePolicy(this.given, governedNamed(this, container), { name, strategy: 'inject_policy', jobs });
    }
  },
);
