import { Given } from '@cucumber/cucumber';
import type { ScanType } from '#engine';
import { addBillOfMaterials, addScanReport, branchPipeline, mergeRequestPipeline } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { theProject } from './the-project.ts';

Given(
  'the pipeline of the merge request has this {scanner} report:',
  function (this: PolicyWorld, scanner: ScanType, text: string) {
    const pipeline = mergeRequestPipeline(this.given, this.subject('merge request'));
    addScanReport(this.given, pipeline, { scanner, text });
  },
);

Given(
  'the pipeline of {string} has this {scanner} report:',
  function (this: PolicyWorld, branch: string, scanner: ScanType, text: string) {
    const pipeline = branchPipeline(this.given, theProject(this), branch);
    addScanReport(this.given, pipeline, { scanner, text });
  },
);

Given('the pipeline of the merge request has this bill of materials:', function (this: PolicyWorld, text: string) {
  addBillOfMaterials(this.given, mergeRequestPipeline(this.given, this.subject('merge request')), text);
});

Given(
  'the pipeline of {string} has this bill of materials:',
  function (this: PolicyWorld, branch: string, text: string) {
    addBillOfMaterials(this.given, branchPipeline(this.given, theProject(this), branch), text);
  },
);
