import { Given } from '@cucumber/cucumber';
import type { PipelineStatus, ScanType } from '#engine';
import {
  addBranchPipeline,
  addChildPipeline,
  addMergeRequestPipeline,
  branchPipeline,
  mergeRequestPipeline,
  scanIn,
} from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { theProject } from './the-project.ts';

Given('the pipeline of the merge request is {pipeline_status}', function (this: PolicyWorld, status: PipelineStatus) {
  const pipeline = mergeRequestPipeline(this.given, this.subject('merge request'));
  const finishedAt = status === 'running' || status === 'pending' ? null : this.given.now;
  this.setSubject('pipeline', this.given.change('pipelines', pipeline.id, { status, finishedAt }).id);
});

Given('the pipeline of the merge request ran {scanners}', function (this: PolicyWorld, scanners: readonly ScanType[]) {
  const pipeline = mergeRequestPipeline(this.given, this.subject('merge request'));
  for (const scanner of scanners) scanIn(this.given, pipeline, scanner);
  this.setSubject('pipeline', pipeline.id);
});

Given(
  'the pipeline of {string} ran {scanners}',
  function (this: PolicyWorld, branch: string, scanners: readonly ScanType[]) {
    const pipeline = branchPipeline(this.given, theProject(this), branch);
    for (const scanner of scanners) scanIn(this.given, pipeline, scanner);
    this.setSubject('pipeline', pipeline.id);
  },
);

Given('the pipeline of {string} ran no scanner', function (this: PolicyWorld, branch: string) {
  this.setSubject('pipeline', branchPipeline(this.given, theProject(this), branch).id);
});

Given('the pipeline of the merge request ran no scanner', function (this: PolicyWorld) {
  this.setSubject('pipeline', mergeRequestPipeline(this.given, this.subject('merge request')).id);
});

Given('{string} has another pipeline', function (this: PolicyWorld, branch: string) {
  this.setSubject('pipeline', addBranchPipeline(this.given, theProject(this), { ref: branch }).id);
});

Given('the merge request has another pipeline', function (this: PolicyWorld) {
  this.setSubject('pipeline', addMergeRequestPipeline(this.given, this.subject('merge request')).id);
});

Given(
  'the pipeline has a child pipeline that ran {scanners}',
  function (this: PolicyWorld, scanners: readonly ScanType[]) {
    const parent = this.given.rows('pipelines').find((row) => row.id === this.subject('pipeline'));
    if (parent === undefined) throw new Error('the pipeline is not there any more');
    const child = addChildPipeline(this.given, parent);
    for (const scanner of scanners) scanIn(this.given, child, scanner);
  },
);
