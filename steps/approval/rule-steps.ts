import { Given } from '@cucumber/cucumber';
import { changeApprovalRule, changePolicy, type RuleChanges } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the policy {string} allows {int} finding(s)', function (this: PolicyWorld, name: string, count: number) {
  changeApprovalRule(this.given, name, { vulnerabilities_allowed: count });
});

Given(
  'the policy {string} counts {states} vulnerabilities',
  function (this: PolicyWorld, name: string, states: string[]) {
    changeApprovalRule(this.given, name, { vulnerability_states: states });
  },
);

Given('the policy {string} looks at {scanners}', function (this: PolicyWorld, name: string, scanners: string[]) {
  changeApprovalRule(this.given, name, { scanners });
});

Given('the policy {string} looks at every scanner', function (this: PolicyWorld, name: string) {
  changeApprovalRule(this.given, name, { scanners: [] });
});

Given(
  'the policy {string} looks at the unknown scanner {string}',
  function (this: PolicyWorld, name: string, scanner: string) {
    changeApprovalRule(this.given, name, { scanners: [scanner] });
  },
);

Given('the policy {string} looks at every severity', function (this: PolicyWorld, name: string) {
  changeApprovalRule(this.given, name, { severity_levels: [] });
});

Given(
  'the policy {string} allows {scanner} alone {int} {severities} finding(s)',
  function (this: PolicyWorld, name: string, type: string, count: number, severity_levels: string[]) {
    addScanner(this, name, { type, vulnerabilities_allowed: count, severity_levels });
  },
);

Given('the policy {string} looks only at false positives', function (this: PolicyWorld, name: string) {
  narrow(this, name, { false_positive: true });
});

Given('the policy {string} passes over false positives', function (this: PolicyWorld, name: string) {
  narrow(this, name, { false_positive: false });
});

Given('the policy {string} looks only at findings with a fix', function (this: PolicyWorld, name: string) {
  narrow(this, name, { fix_available: true });
});

Given('the policy {string} looks only at findings without a fix', function (this: PolicyWorld, name: string) {
  narrow(this, name, { fix_available: false });
});

Given('the policy {string} looks only at known exploited findings', function (this: PolicyWorld, name: string) {
  narrow(this, name, { known_exploited: true });
});

Given('the policy {string} says no to known exploited findings', function (this: PolicyWorld, name: string) {
  narrow(this, name, { known_exploited: false });
});

Given(
  'the policy {string} looks only at findings with an EPSS score above {float}',
  function (this: PolicyWorld, name: string, value: number) {
    narrow(this, name, { epss_score: { operator: 'greater_than', value } });
  },
);

Given(
  'the policy {string} looks only at findings with an EPSS score below {float}',
  function (this: PolicyWorld, name: string, value: number) {
    narrow(this, name, { epss_score: { operator: 'less_than', value } });
  },
);

Given('the policy {string} ignores findings without enrichment data', function (this: PolicyWorld, name: string) {
  narrow(this, name, { enrichment_data_unavailable: { action: 'ignore' } });
});

Given('the policy {string} blocks findings without enrichment data', function (this: PolicyWorld, name: string) {
  narrow(this, name, { enrichment_data_unavailable: { action: 'block' } });
});

Given(
  'the policy {string} looks only at vulnerabilities older than {int} {interval}',
  function (this: PolicyWorld, name: string, value: number, interval: string) {
    changeApprovalRule(this.given, name, { vulnerability_age: { operator: 'greater_than', value, interval } });
  },
);

Given(
  'the policy {string} looks only at vulnerabilities younger than {int} {interval}',
  function (this: PolicyWorld, name: string, value: number, interval: string) {
    changeApprovalRule(this.given, name, { vulnerability_age: { operator: 'less_than', value, interval } });
  },
);

function narrow(world: PolicyWorld, name: string, attributes: RuleChanges): void {
  const before = lastRule(world, name).vulnerability_attributes as RuleChanges | undefined;
  changeApprovalRule(world.given, name, { vulnerability_attributes: { ...before, ...attributes } });
}

function addScanner(world: PolicyWorld, name: string, scanner: RuleChanges): void {
  const { scanners } = lastRule(world, name) as { readonly scanners: readonly unknown[] };
  const others = scanners.filter((other) => other !== scanner.type);
  changeApprovalRule(world.given, name, { scanners: [...others, scanner] });
}

function lastRule(world: PolicyWorld, name: string): RuleChanges {
  let last: RuleChanges = {};
  changePolicy(world.given, name, (policy) => {
    last = (policy.rules as readonly RuleChanges[]).at(-1) ?? {};
    return policy;
  });
  return last;
}
