import { type DataTable, Given } from '@cucumber/cucumber';
import {
  ciJobs,
  editProjectCi,
  replaceCiFile,
  withJobKeys,
  withPipelineName,
  withStages,
  withVariable,
  withWorkflowRule,
} from '#fixtures';
import { findNamed } from '../world/names.ts';
import type { PolicyWorld } from '../world/policy-world.ts';
import { commaSeparated, listedJobs } from './job-table.ts';
import { suffixedName } from './suffixed-name.ts';

Given('the CI configuration of {string} has these jobs:', function (this: PolicyWorld, path: string, jobs: DataTable) {
  const added = ciJobs(listedJobs(jobs));
  editProjectCi(this.given, this.named('projects', path), (content) => ({ ...content, ...added }));
});

Given('the stages of {string} are {string}', function (this: PolicyWorld, path: string, stages: string) {
  editProjectCi(this.given, this.named('projects', path), withStages(commaSeparated(stages)));
});

Given('the workflow of {string} runs if {string}', function (this: PolicyWorld, path: string, condition: string) {
  editProjectCi(this.given, this.named('projects', path), withWorkflowRule(condition));
});

Given('the workflow of {string} names the pipeline {string}', function (this: PolicyWorld, path: string, name: string) {
  editProjectCi(this.given, this.named('projects', path), withPipelineName(name));
});

Given(
  'the CI configuration of {string} sets {string} to {string}',
  function (this: PolicyWorld, path: string, name: string, value: string) {
    editProjectCi(this.given, this.named('projects', path), withVariable(name, value));
  },
);

Given(
  'the job {string} of {string} has the tags {string}',
  function (this: PolicyWorld, job: string, path: string, tags: string) {
    editProjectCi(this.given, this.named('projects', path), withJobKeys(job, { tags: commaSeparated(tags) }));
  },
);

Given('the CI configuration of {string} is invalid', function (this: PolicyWorld, path: string) {
  const project = this.named('projects', path);
  replaceCiFile(this.given, { projectId: project.id, path: project.ciConfigPath }, 'build: [');
});

Given('{string} uses Auto DevOps', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { autoDevopsEnabled: true });
});

Given(
  'the settings of {string} set {string} to {string}',
  function (this: PolicyWorld, container: string, key: string, value: string) {
    const project = findNamed(this.draft, 'projects', container);
    const owner = project ? { projectId: project.id } : { namespaceId: this.named('namespaces', container).id };
    this.given.add('ciVariables', { ...owner, key, value });
  },
);

Given(
  '{string} has a job with the name that {string} of the policy {string} would get',
  function (this: PolicyWorld, path: string, job: string, policy: string) {
    const added = ciJobs([{ job: suffixedName(this.given, job, policy) }]);
    editProjectCi(this.given, this.named('projects', path), (content) => ({ ...content, ...added }));
  },
);
