import { Given } from '@cucumber/cucumber';
import {
  type ApprovalPolicyDocument,
  addApprovalRule,
  anyMergeRequestRule,
  buildApprovalPolicy,
  changePolicy,
  enforcePolicy,
  failOpen,
  licenseFindingRule,
  scanFindingRule,
  unblockable,
  warnMode,
} from '#fixtures';
import { governedNamed } from '../policies/governed.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  '{string} is governed by the policy {string} about new {severities} {scanners} findings',
  function (this: PolicyWorld, container: string, name: string, severity_levels: string[], scanners: string[]) {
    enforce(this, container, buildApprovalPolicy(name, { rules: [scanFindingRule({ severity_levels, scanners })] }));
  },
);

Given(
  '{string} is governed by the policy {string} about {states} {severities} {scanners} vulnerabilities',
  function (
    this: PolicyWorld,
    container: string,
    name: string,
    states: string[],
    severity_levels: string[],
    scanners: string[],
  ) {
    const rule = scanFindingRule({ vulnerability_states: states, severity_levels, scanners });
    enforce(this, container, buildApprovalPolicy(name, { rules: [rule] }));
  },
);

Given(
  '{string} is governed by the policy {string} about any merge request',
  function (this: PolicyWorld, container: string, name: string) {
    enforce(this, container, buildApprovalPolicy(name, { rules: [anyMergeRequestRule()] }));
  },
);

Given(
  '{string} is governed by the policy {string} about unsigned commits',
  function (this: PolicyWorld, container: string, name: string) {
    enforce(this, container, buildApprovalPolicy(name, { rules: [anyMergeRequestRule({ commits: 'unsigned' })] }));
  },
);

Given(
  '{string} is governed by the policy {string} that denies the license {string}',
  function (this: PolicyWorld, container: string, name: string, license: string) {
    enforce(this, container, buildApprovalPolicy(name, { rules: [licenseFindingRule({ license_types: [license] })] }));
  },
);

Given(
  '{string} is governed by the policy {string} that allows only the license {string}',
  function (this: PolicyWorld, container: string, name: string, license: string) {
    const rule = licenseFindingRule({ match_on_inclusion_license: false, license_types: [license] });
    enforce(this, container, buildApprovalPolicy(name, { rules: [rule] }));
  },
);

Given(
  '{string} is governed by the policy {string} with a list that denies the license {string}',
  function (this: PolicyWorld, container: string, name: string, license: string) {
    const rule = licenseFindingRule({ licenses: { denied: [{ name: license }] } });
    enforce(this, container, buildApprovalPolicy(name, { rules: [rule] }));
  },
);

Given(
  '{string} is governed by the policy {string} with a list that allows only the license {string}',
  function (this: PolicyWorld, container: string, name: string, license: string) {
    const rule = licenseFindingRule({ licenses: { allowed: [{ name: license }] } });
    enforce(this, container, buildApprovalPolicy(name, { rules: [rule] }));
  },
);

Given('the policy {string} also has a rule about any merge request', function (this: PolicyWorld, name: string) {
  addApprovalRule(this.given, name, anyMergeRequestRule());
});

Given(
  'the policy {string} also has a rule about new {severities} {scanners} findings',
  function (this: PolicyWorld, name: string, severity_levels: string[], scanners: string[]) {
    addApprovalRule(this.given, name, scanFindingRule({ severity_levels, scanners }));
  },
);

Given('the policy {string} fails open', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, ...failOpen }));
});

Given('the policy {string} fails closed', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, fallback_behavior: { fail: 'closed' } }));
});

Given('the policy {string} is enforced', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, enforcement_type: 'enforce' }));
});

Given('the policy {string} cannot be unblocked by execution policies', function (this: PolicyWorld, name: string) {
  const policy_tuning = { unblock_rules_using_execution_policies: false };
  changePolicy(this.given, name, (policy) => ({ ...policy, policy_tuning }));
});

Given('the policy {string} only warns', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, ...warnMode }));
});

Given('the policy {string} can be unblocked by execution policies', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, ...unblockable }));
});

Given(
  'the policy {string} compares with reports up to {int} minute(s) older',
  function (this: PolicyWorld, name: string, minutes: number) {
    changePolicy(this.given, name, (policy) => ({
      ...policy,
      policy_tuning: { security_report_time_window: minutes },
    }));
  },
);

function enforce(world: PolicyWorld, container: string, policy: ApprovalPolicyDocument): void {
  enforcePolicy(world.given, governedNamed(world, container), { key: 'approval_policy', policy });
}
