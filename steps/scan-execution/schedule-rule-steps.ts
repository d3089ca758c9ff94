import { Given } from '@cucumber/cucumber';
import { changePolicy, shaOf, withFurtherScanRule, withLastScanRule, withScanRules } from '#fixtures';
import { commaSeparated } from '../pipelines/job-table.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  'the policy {string} scans the branch(es) {string} at the cadence {string}',
  function (this: PolicyWorld, name: string, branches: string, cadence: string) {
    changePolicy(this.given, name, withScanRules({ type: 'schedule', branches: commaSeparated(branches), cadence }));
  },
);

Given(
  'a further rule of the policy {string} scans the branch(es) {string} at the cadence {string}',
  function (this: PolicyWorld, name: string, branches: string, cadence: string) {
    const rule = { type: 'schedule', branches: commaSeparated(branches), cadence };
    changePolicy(this.given, name, withFurtherScanRule(rule));
  },
);

Given(
  'the policy {string} lets the agent {string} scan at the cadence {string}',
  function (this: PolicyWorld, name: string, agent: string, cadence: string) {
    changePolicy(this.given, name, withScanRules({ type: 'schedule', agents: { [agent]: {} }, cadence }));
  },
);

Given(
  'the policy {string} lets the agent {string} scan the namespaces {string} at the cadence {string}',
  function (this: PolicyWorld, name: string, agent: string, namespaces: string, cadence: string) {
    const agents = { [agent]: { namespaces: commaSeparated(namespaces) } };
    changePolicy(this.given, name, withScanRules({ type: 'schedule', agents, cadence }));
  },
);

Given(
  'the last rule of the policy {string} keeps the time of {string}',
  function (this: PolicyWorld, name: string, timezone: string) {
    changePolicy(
      this.given,
      name,
      withLastScanRule(() => ({ timezone })),
    );
  },
);

Given(
  'the last rule of the policy {string} spreads its runs over {int} seconds',
  function (this: PolicyWorld, name: string, value: number) {
    changePolicy(
      this.given,
      name,
      withLastScanRule(() => ({ time_window: { value, distribution: 'random' } })),
    );
  },
);

Given('the policy {string} has no actions', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, actions: [] }));
});

Given(
  '{string} has been scanned on schedule before on {string}',
  function (this: PolicyWorld, project: string, ref: string) {
    const { id: projectId } = this.named('projects', project);
    this.given.add('pipelines', { projectId, ref, sha: shaOf(1), source: 'security_orchestration_policy' });
  },
);
