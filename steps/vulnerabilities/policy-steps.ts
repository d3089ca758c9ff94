import { Given } from '@cucumber/cucumber';
import type {
  CriterionType,
  DismissalReason,
  IdentifierType,
  OverrideSeverity,
  PolicyScanner,
  SeverityLevel,
} from '#catalogue';
import type { VulnerabilityCriterion, VulnerabilityManagementAction } from '#engine';
import {
  buildVulnerabilityManagementPolicy,
  changePolicy,
  detectedRule,
  enforcePolicy,
  noLongerDetectedRule,
  onDetection,
} from '#fixtures';
import { governedNamed } from '../policies/governed.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  '{string} is governed by the policy {string} that resolves what is no longer detected',
  function (this: PolicyWorld, container: string, name: string) {
    const policy = buildVulnerabilityManagementPolicy(name);
    enforcePolicy(this.given, governedNamed(this, container), { key: 'vulnerability_management_policy', policy });
  },
);

Given(
  '{string} is governed by the policy {string} that dismisses what is detected as {dismissalReason}',
  function (this: PolicyWorld, container: string, name: string, dismissal_reason: DismissalReason) {
    enforce(this, container, name, { type: 'auto_dismiss', dismissal_reason });
  },
);

Given(
  '{string} is governed by the policy {string} that sets the severity of what is detected to {severity}',
  function (this: PolicyWorld, container: string, name: string, severity: OverrideSeverity) {
    const operation = { severity_override_operation: 'set', severity_override_value: severity } as const;
    enforce(this, container, name, { type: 'severity_override', ...operation });
  },
);

Given(
  '{string} is governed by the policy {string} that increases the severity of what is detected',
  function (this: PolicyWorld, container: string, name: string) {
    enforce(this, container, name, { type: 'severity_override', severity_override_operation: 'increase' });
  },
);

Given(
  '{string} is governed by the policy {string} that decreases the severity of what is detected',
  function (this: PolicyWorld, container: string, name: string) {
    enforce(this, container, name, { type: 'severity_override', severity_override_operation: 'decrease' });
  },
);

Given(
  'the policy {string} is about {severities} vulnerabilities from {scanners}',
  function (
    this: PolicyWorld,
    name: string,
    severity_levels: readonly SeverityLevel[],
    scanners: readonly PolicyScanner[],
  ) {
    changePolicy(this.given, name, (policy) => ({
      ...policy,
      rules: [noLongerDetectedRule({ severity_levels, scanners })],
    }));
  },
);

Given(
  'the policy {string} is also about {severities} vulnerabilities from {scanners}',
  function (
    this: PolicyWorld,
    name: string,
    severity_levels: readonly SeverityLevel[],
    scanners: readonly PolicyScanner[],
  ) {
    changePolicy(this.given, name, (policy) => ({
      ...policy,
      rules: [...rulesOf(policy), noLongerDetectedRule({ severity_levels, scanners })],
    }));
  },
);

Given(
  'the policy {string} is about the {criterion} {string}',
  function (this: PolicyWorld, name: string, type: CriterionType, value: string) {
    about(this, name, { type, value });
  },
);

Given(
  'the policy {string} is about the {criterion} {string} or {string}',
  function (this: PolicyWorld, name: string, type: CriterionType, value: string, other: string) {
    about(this, name, { type, values: [value, other] });
  },
);

Given(
  'the policy {string} is about the {criterion} {string} and the {criterion} {string}',
  function (
    this: PolicyWorld,
    name: string,
    type: CriterionType,
    value: string,
    otherType: CriterionType,
    other: string,
  ) {
    about(this, name, { type, value }, { type: otherType, value: other });
  },
);

Given(
  'the policy {string} is about the {identifierType} number {string}',
  function (this: PolicyWorld, name: string, identifier_type: IdentifierType, value: string) {
    about(this, name, { type: 'identifier', identifier_type, value });
  },
);

Given(
  'the policy {string} is also about the {criterion} {string}',
  function (this: PolicyWorld, name: string, type: CriterionType, value: string) {
    changePolicy(this.given, name, (policy) => ({
      ...policy,
      rules: [...rulesOf(policy), detectedRule({ type, value })],
    }));
  },
);

function enforce(world: PolicyWorld, container: string, name: string, action: VulnerabilityManagementAction): void {
  const policy = buildVulnerabilityManagementPolicy(name, onDetection(action));
  enforcePolicy(world.given, governedNamed(world, container), { key: 'vulnerability_management_policy', policy });
}

function about(world: PolicyWorld, name: string, ...criteria: readonly VulnerabilityCriterion[]): void {
  changePolicy(world.given, name, (policy) => ({ ...policy, rules: [detectedRule(...criteria)] }));
}

function rulesOf(policy: Readonly<Record<string, unknown>>): readonly unknown[] {
  return policy.rules as readonly unknown[];
}
