import { Given } from '@cucumber/cucumber';
import { addComponent, branchPipeline, mergeRequestPipeline } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { theProject } from './the-project.ts';

Given(
  'the merge request depends on {string} under the license {string}',
  function (this: PolicyWorld, name: string, license: string) {
    const pipeline = mergeRequestPipeline(this.given, this.subject('merge request'));
    addComponent(this.given, pipeline, { name, license: { name: license, spdxId: null } });
  },
);

Given(
  'the merge request depends on {string} under the license {string} with the SPDX id {string}',
  function (this: PolicyWorld, name: string, license: string, spdxId: string) {
    const pipeline = mergeRequestPipeline(this.given, this.subject('merge request'));
    addComponent(this.given, pipeline, { name, license: { name: license, spdxId } });
  },
);

Given(
  'the merge request depends on {string} version {string} under the license {string}',
  function (this: PolicyWorld, name: string, version: string, license: string) {
    const pipeline = mergeRequestPipeline(this.given, this.subject('merge request'));
    addComponent(this.given, pipeline, { name, version, license: { name: license, spdxId: null } });
  },
);

Given(
  '{string} depends on {string} under the license {string}',
  function (this: PolicyWorld, branch: string, name: string, license: string) {
    const pipeline = branchPipeline(this.given, theProject(this), branch);
    addComponent(this.given, pipeline, { name, license: { name: license, spdxId: null } });
  },
);

Given(
  'the container image of {string} contains {string} under the license {string}',
  function (this: PolicyWorld, branch: string, name: string, license: string) {
    const pipeline = branchPipeline(this.given, theProject(this), branch);
    addComponent(this.given, pipeline, {
      name,
      scanType: 'container_scanning',
      license: { name: license, spdxId: null },
    });
  },
);

Given(
  'the merge request depends on {int} packages under the license {string}',
  function (this: PolicyWorld, count: number, license: string) {
    const pipeline = mergeRequestPipeline(this.given, this.subject('merge request'));
    for (let number = 1; number <= count; number += 1) {
      addComponent(this.given, pipeline, { name: `package-${number}`, license: { name: license, spdxId: null } });
    }
  },
);
