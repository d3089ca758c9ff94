import { type DataTable, Given } from '@cucumber/cucumber';
import { changePolicy, withEveryScanAction, withFurtherScanAction, withScanActions } from '#fixtures';
import { commaSeparated } from '../pipelines/job-table.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the policy {string} runs the scan(s) {string}', function (this: PolicyWorld, name: string, scans: string) {
  changePolicy(this.given, name, withScanActions(...commaSeparated(scans).map((scan) => ({ scan }))));
});

Given(
  'the policy {string} runs the scan {string} with these variables:',
  function (this: PolicyWorld, name: string, scan: string, variables: DataTable) {
    changePolicy(this.given, name, withScanActions({ scan, variables: variables.rowsHash() }));
  },
);

Given(
  'the policy {string} runs DAST with the site profile {string}',
  function (this: PolicyWorld, name: string, site_profile: string) {
    changePolicy(this.given, name, withFurtherScanAction({ scan: 'dast', site_profile }));
  },
);

Given(
  'the policy {string} runs DAST with the site profile {string} and the scanner profile {string}',
  function (this: PolicyWorld, name: string, site_profile: string, scanner_profile: string) {
    changePolicy(this.given, name, withFurtherScanAction({ scan: 'dast', site_profile, scanner_profile }));
  },
);

Given(
  'the policy {string} takes the {string} scan templates',
  function (this: PolicyWorld, name: string, template: string) {
    changePolicy(
      this.given,
      name,
      withEveryScanAction(() => ({ template })),
    );
  },
);

Given('the policy {string} asks for runners tagged {string}', function (this: PolicyWorld, name: string, tags: string) {
  changePolicy(
    this.given,
    name,
    withEveryScanAction(() => ({ tags: commaSeparated(tags) })),
  );
});

Given('the policy {string} ignores the default scripts of the project', function (this: PolicyWorld, name: string) {
  const scan_settings = { ignore_default_before_after_script: true };
  changePolicy(
    this.given,
    name,
    withEveryScanAction(() => ({ scan_settings })),
  );
});

Given('the policy {string} keeps the default scripts of the project', function (this: PolicyWorld, name: string) {
  const scan_settings = { ignore_default_before_after_script: false };
  changePolicy(
    this.given,
    name,
    withEveryScanAction(() => ({ scan_settings })),
  );
});

Given('the policy {string} lets nobody skip pipelines', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, skip_ci: { allowed: false } }));
});

Given('{string} has the DAST site profile {string}', function (this: PolicyWorld, project: string, name: string) {
  this.given.add('dastProfiles', { projectId: this.named('projects', project).id, kind: 'site', name });
});

Given('the instance runs {int} action(s) of each scan execution policy', function (this: PolicyWorld, limit: number) {
  this.given.change('instances', 1, { scanExecutionActionLimit: limit });
});

Given('the instance runs all actions of each scan execution policy', function (this: PolicyWorld) {
  this.given.change('instances', 1, { scanExecutionActionLimit: 0 });
});
