import { Given } from '@cucumber/cucumber';
import { later, type PipelineSource, type ScanType, type Severity } from '#engine';
import {
  addBranchPipeline,
  addChildPipeline,
  addFinding,
  addMergeRequestPipeline,
  branchPipeline,
  headOf,
  mergeRequestPipeline,
  scanIn,
  shaOf,
} from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { theProject } from './the-project.ts';

Given('{string} has moved on', function (this: PolicyWorld, branch: string) {
  const { id: projectId } = theProject(this);
  const row = this.draft.rows('branches').find((one) => one.projectId === projectId && one.name === branch);
  if (row === undefined) throw new Error(`no branch is called \`${branch}\`: add it with a Given step`);
  this.given.change('branches', row.id, { sha: shaOf(9000 + this.draft.rows('pipelines').length) });
});

Given(
  '{string} has {int} newer pipelines of the same commit without scans',
  function (this: PolicyWorld, branch: string, count: number) {
    for (let number = 0; number < count; number += 1) {
      addBranchPipeline(this.given, theProject(this), { ref: branch, source: 'schedule' });
    }
  },
);

Given(
  'a pipeline of {string} reported the {severity} {scanner} finding {string} {int} minutes ago',
  function (this: PolicyWorld, branch: string, severity: Severity, scanner: ScanType, name: string, minutes: number) {
    addEarlier(this, { branch, severity, scanner, name, minutes, source: 'push' });
  },
);

Given(
  'a pipeline of {string} from {pipelineSource} reported the {severity} {scanner} finding {string} {int} minutes ago',
  function (
    this: PolicyWorld,
    branch: string,
    source: PipelineSource,
    severity: Severity,
    scanner: ScanType,
    name: string,
    minutes: number,
  ) {
    addEarlier(this, { branch, severity, scanner, name, minutes, source });
  },
);

Given(
  'the merge request has a merged results pipeline with the head of {string}',
  function (this: PolicyWorld, branch: string) {
    const targetSha = headOf(this.given, theProject(this), branch);
    addMergeRequestPipeline(this.given, this.subject('merge request'), { targetSha });
  },
);

Given('the diff of the merge request starts at the head of {string}', function (this: PolicyWorld, branch: string) {
  const diffStartSha = headOf(this.given, theProject(this), branch);
  this.given.change('mergeRequests', this.subject('merge request'), { diffStartSha });
});

Given(
  'the merge request has another pipeline from {pipelineSource}',
  function (this: PolicyWorld, source: PipelineSource) {
    addMergeRequestPipeline(this.given, this.subject('merge request'), { source });
  },
);

Given('that pipeline finished {int} minutes later', function (this: PolicyWorld, minutes: number) {
  const newest = this.given.rows('pipelines').at(-1);
  if (newest === undefined) throw new Error('no pipeline has been introduced: describe it with a Given step first');
  this.given.change('pipelines', newest.id, { finishedAt: later(this.given.now, minutes * 60) });
});

Given(
  'a child pipeline of the merge request reports the {severity} {scanner} finding {string}',
  function (this: PolicyWorld, severity: Severity, scanner: ScanType, name: string) {
    const pipeline = addChildPipeline(this.given, mergeRequestPipeline(this.given, this.subject('merge request')));
    addFinding(this.given, scanIn(this.given, pipeline, scanner), { severity, name });
  },
);

Given(
  'a grandchild pipeline of {string} reported the {severity} {scanner} finding {string}',
  function (this: PolicyWorld, branch: string, severity: Severity, scanner: ScanType, name: string) {
    const child = addChildPipeline(this.given, branchPipeline(this.given, theProject(this), branch));
    const grandchild = addChildPipeline(this.given, child);
    addFinding(this.given, scanIn(this.given, grandchild, scanner), { severity, name });
  },
);

interface Earlier {
  readonly branch: string;
  readonly severity: Severity;
  readonly scanner: ScanType;
  readonly name: string;
  readonly minutes: number;
  readonly source: PipelineSource;
}

function addEarlier(world: PolicyWorld, { branch, severity, scanner, name, minutes, source }: Earlier): void {
  const createdAt = later(world.given.now, -minutes * 60);
  const sha = shaOf(9500 + world.given.rows('pipelines').length);
  const pipeline = addBranchPipeline(world.given, theProject(world), {
    ref: branch,
    sha,
    source,
    createdAt,
    finishedAt: createdAt,
  });
  addFinding(world.given, scanIn(world.given, pipeline, scanner), { severity, name });
}
