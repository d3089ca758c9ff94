import { Given } from '@cucumber/cucumber';
import type { PipelineSource } from '#engine';
import { changePolicy, exceptBranch, withFurtherScanRule, withLastScanRule, withScanRules } from '#fixtures';
import { commaSeparated } from '../pipelines/job-table.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  'the policy {string} runs for the branch(es) {string}',
  function (this: PolicyWorld, name: string, branches: string) {
    changePolicy(this.given, name, withScanRules({ type: 'pipeline', branches: commaSeparated(branches) }));
  },
);

Given('the policy {string} runs for an empty list of branches', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, withScanRules({ type: 'pipeline', branches: [] }));
});

Given(
  'the policy {string} runs for the branch type {string}',
  function (this: PolicyWorld, name: string, type: string) {
    changePolicy(this.given, name, withScanRules({ type: 'pipeline', branch_type: type }));
  },
);

Given(
  'a further rule of the policy {string} covers the branch(es) {string}',
  function (this: PolicyWorld, name: string, branches: string) {
    changePolicy(this.given, name, withFurtherScanRule({ type: 'pipeline', branches: commaSeparated(branches) }));
  },
);

Given(
  'the last rule of the policy {string} excepts the branch {string}',
  function (this: PolicyWorld, name: string, branch: string) {
    changePolicy(this.given, name, exceptBranch(branch));
  },
);

Given(
  'the last rule of the policy {string} excepts the branch {string} of {string}',
  function (this: PolicyWorld, name: string, branch: string, project: string) {
    changePolicy(this.given, name, exceptBranch({ name: branch, full_path: this.named('projects', project).fullPath }));
  },
);

Given(
  'the last rule of the policy {string} covers only the source {pipelineSource}',
  function (this: PolicyWorld, name: string, source: PipelineSource) {
    changePolicy(
      this.given,
      name,
      withLastScanRule(() => ({ pipeline_sources: { including: [source] } })),
    );
  },
);

Given('the last rule of the policy {string} lists no sources', function (this: PolicyWorld, name: string) {
  changePolicy(
    this.given,
    name,
    withLastScanRule(() => ({ pipeline_sources: { including: [] } })),
  );
});
