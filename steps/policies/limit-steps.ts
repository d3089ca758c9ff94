import { Given } from '@cucumber/cucumber';
import type { PolicyKey } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

const instanceSettings = {
  approval_policy: 'approvalPolicyLimit',
  pipeline_execution_policy: 'pipelineExecutionPolicyLimit',
  scan_execution_policy: 'scanExecutionPolicyLimit',
  vulnerability_management_policy: 'vulnerabilityManagementPolicyLimit',
} as const;
type LimitedKey = keyof typeof instanceSettings;

Given('the instance allows {int} {policyKind} per file', function (this: PolicyWorld, limit: number, key: LimitedKey) {
  this.given.change('instances', 1, { [instanceSettings[key]]: limit });
});

Given(
  'the group {string} allows {int} {policyKind} per file',
  function (this: PolicyWorld, path: string, limit: number, key: PolicyKey) {
    const group = this.named('namespaces', path);
    this.given.change('namespaces', group.id, { policyLimits: { ...group.policyLimits, [key]: limit } });
  },
);
