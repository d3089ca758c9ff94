import { Given } from '@cucumber/cucumber';
import { changeApprovalRule, changePolicy } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the policy {string} looks at licenses that are there already', function (this: PolicyWorld, name: string) {
  changeApprovalRule(this.given, name, { license_states: ['detected'] });
});

Given(
  'the policy {string} looks at licenses that are new or there already',
  function (this: PolicyWorld, name: string) {
    changeApprovalRule(this.given, name, { license_states: ['newly_detected', 'detected'] });
  },
);

Given(
  'the policy {string} makes an exception for packages that start with {string}',
  function (this: PolicyWorld, name: string, purl: string) {
    changePolicy(this.given, name, (policy) => ({
      ...policy,
      rules: (policy.rules as object[]).map((rule) => excluding(rule, purl)),
    }));
  },
);

/** The rule with the package URL excluded from every license that it lists. */
function excluding(rule: { licenses?: Record<string, readonly { name: string }[]> }, purl: string): object {
  const lists = Object.entries(rule.licenses ?? {}).map(([kind, entries]) => [
    kind,
    entries.map((entry) => ({ ...entry, packages: { excluding: { purls: [purl] } } })),
  ]);
  return { ...rule, licenses: Object.fromEntries(lists) };
}
