import { Given } from '@cucumber/cucumber';
import type { ScanType, Severity } from '#engine';
import { addFinding, addFindings, branchPipeline, describeFinding, mergeRequestPipeline, scanIn } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { theProject } from './the-project.ts';

Given(
  'the {scanner} scan of the merge request reports the {severity} finding {string}',
  function (this: PolicyWorld, scanner: ScanType, severity: Severity, name: string) {
    addFinding(this.given, scanOfMergeRequest(this, scanner), { severity, name });
  },
);

Given(
  'the {scanner} scan of the merge request reports {int} {severity} finding(s)',
  function (this: PolicyWorld, scanner: ScanType, count: number, severity: Severity) {
    addFindings(this.given, scanOfMergeRequest(this, scanner), { count, severity });
  },
);

Given('the {scanner} scan of the merge request reports nothing', function (this: PolicyWorld, scanner: ScanType) {
  scanOfMergeRequest(this, scanner);
});

Given('the {scanner} job of the merge request failed', function (this: PolicyWorld, scanner: ScanType) {
  this.given.change('securityScans', scanOfMergeRequest(this, scanner).id, { status: 'job_failed' });
});

Given(
  'the {scanner} job of the merge request was cancelled without a report',
  function (this: PolicyWorld, scanType: ScanType) {
    const { id: pipelineId, projectId } = mergeRequestPipeline(this.given, this.subject('merge request'));
    this.given.add('jobs', { pipelineId, projectId, name: scanType, scanType, status: 'canceled' });
  },
);

Given('the {scanner} report of the merge request is unreadable', function (this: PolicyWorld, scanner: ScanType) {
  this.given.change('securityScans', scanOfMergeRequest(this, scanner).id, { status: 'report_error' });
});

Given(
  'the {scanner} scan of {string} reports the {severity} finding {string}',
  function (this: PolicyWorld, scanner: ScanType, branch: string, severity: Severity, name: string) {
    addFinding(this.given, scanOfBranch(this, branch, scanner), { severity, name });
  },
);

Given(
  'the {scanner} scan of {string} reports {int} {severity} finding(s)',
  function (this: PolicyWorld, scanner: ScanType, branch: string, count: number, severity: Severity) {
    addFindings(this.given, scanOfBranch(this, branch, scanner), { count, severity });
  },
);

Given(
  'the {scanner} scan of {string} reports nothing',
  function (this: PolicyWorld, scanner: ScanType, branch: string) {
    scanOfBranch(this, branch, scanner);
  },
);

Given('the finding {string} is a false positive', function (this: PolicyWorld, name: string) {
  describeFinding(this.given, name, { falsePositive: true });
});

Given('the finding {string} has a fix', function (this: PolicyWorld, name: string) {
  describeFinding(this.given, name, { fixAvailable: true });
});

Given('the finding {string} is known to be exploited', function (this: PolicyWorld, name: string) {
  describeFinding(this.given, name, { knownExploited: true });
});

Given('the finding {string} is not known to be exploited', function (this: PolicyWorld, name: string) {
  describeFinding(this.given, name, { knownExploited: false });
});

Given('the finding {string} has the EPSS score {float}', function (this: PolicyWorld, name: string, epssScore: number) {
  describeFinding(this.given, name, { epssScore });
});

function scanOfMergeRequest(world: PolicyWorld, scanner: ScanType): ReturnType<typeof scanIn> {
  return scanIn(world.given, mergeRequestPipeline(world.given, world.subject('merge request')), scanner);
}

function scanOfBranch(world: PolicyWorld, branch: string, scanner: ScanType): ReturnType<typeof scanIn> {
  return scanIn(world.given, branchPipeline(world.given, theProject(world), branch), scanner);
}
