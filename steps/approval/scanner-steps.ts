import { Given } from '@cucumber/cucumber';
import { changePolicy, type RuleChanges } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  'the policy {string} looks at {severities} findings of {scanner}',
  function (this: PolicyWorld, name: string, severity_levels: string[], type: string) {
    changeScanner(this, { name, type }, (scanner) => ({ ...scanner, severity_levels }));
  },
);

Given(
  'the policy {string} looks only at {findingKind} of {scanner}',
  function (this: PolicyWorld, name: string, attributes: RuleChanges, type: string) {
    narrow(this, { name, type }, attributes);
  },
);

Given(
  'the policy {string} blocks findings of {scanner} without enrichment data',
  function (this: PolicyWorld, name: string, type: string) {
    narrow(this, { name, type }, { enrichment_data_unavailable: { action: 'block' } });
  },
);

Given(
  'the policy {string} ignores findings of {scanner} without enrichment data',
  function (this: PolicyWorld, name: string, type: string) {
    narrow(this, { name, type }, { enrichment_data_unavailable: { action: 'ignore' } });
  },
);

Given(
  'the policy {string} looks only at findings of {scanner} with an EPSS score above {float}',
  function (this: PolicyWorld, name: string, type: string, value: number) {
    narrow(this, { name, type }, { epss_score: { operator: 'greater_than', value } });
  },
);

Given(
  'the policy {string} looks only at findings of {scanner} with an EPSS score below {float}',
  function (this: PolicyWorld, name: string, type: string, value: number) {
    narrow(this, { name, type }, { epss_score: { operator: 'less_than', value } });
  },
);

/** The entry of a scanner in the last rule of a policy. */
interface ScannerEntry {
  readonly name: string;
  readonly type: string;
}

function narrow(world: PolicyWorld, entry: ScannerEntry, attributes: RuleChanges): void {
  changeScanner(world, entry, ({ vulnerability_attributes: before, ...scanner }) => ({
    ...scanner,
    vulnerability_attributes: { ...(before as RuleChanges | undefined), ...attributes },
  }));
}

function changeScanner(
  world: PolicyWorld,
  { name, type }: ScannerEntry,
  change: (scanner: RuleChanges) => RuleChanges,
): void {
  changePolicy(world.given, name, (policy) => {
    const rules = policy.rules as readonly { readonly scanners: readonly (string | RuleChanges)[] }[];
    const last = rules.at(-1) ?? { scanners: [] };
    const scanners = last.scanners.map((one) =>
      one === type || (typeof one === 'object' && one.type === type)
        ? change(typeof one === 'object' ? one : { type })
        : one,
    );
    return { ...policy, rules: rules.with(-1, { ...last, scanners }) };
  });
}
