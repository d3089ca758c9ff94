import fc from 'fast-check';
import {
  ageIntervals,
  comparisonOperators,
  enrichmentActions,
  existingVulnerabilityStates,
  severityLevels,
  vulnerabilityStates,
} from '#catalogue';
import type { ApprovalPolicyRule } from '#engine';
import { type RuleChanges, scanFindingRule } from '#fixtures';
import { exceptionally, simplestFirst } from '../../frequencies.ts';
import { namedScanners } from '../findings.ts';
import { ruleBranches } from './rule-branches.ts';

/** A rule that counts findings; an age is given only where it has something to filter. */
export function scanFinding({ maxAllowance }: { readonly maxAllowance: number }): fc.Arbitrary<ApprovalPolicyRule> {
  return fc
    .record({
      where: ruleBranches(),
      scanners: namedScanners(),
      vulnerabilities_allowed: fc.nat({ max: maxAllowance }),
      severity_levels: fc.subarray([...severityLevels]),
      vulnerability_states: states(),
      vulnerability_attributes: exceptionally(attributes(), undefined),
      vulnerability_age: exceptionally(age(), undefined),
    })
    .map(({ where, ...keys }) => scanFindingRule({ branches: undefined, ...where, ...keys, ...withoutIdleAge(keys) }));
}

function states(): fc.Arbitrary<readonly string[]> {
  return fc.oneof(
    simplestFirst,
    fc.subarray(['new_needs_triage', 'new_dismissed']),
    fc.subarray([...vulnerabilityStates]),
  );
}

function withoutIdleAge({ vulnerability_states }: { readonly vulnerability_states: readonly string[] }): RuleChanges {
  const existing = existingVulnerabilityStates.some((state) => vulnerability_states.includes(state));
  return existing ? {} : { vulnerability_age: undefined };
}

function attributes(): fc.Arbitrary<RuleChanges> {
  const score = fc.record({
    operator: fc.constantFrom(...comparisonOperators),
    value: fc.constantFrom(0, 0.1, 0.5, 1),
  });
  const enrichment = fc.record({ action: fc.constantFrom(...enrichmentActions) });
  return fc.record(
    {
      false_positive: fc.boolean(),
      fix_available: fc.boolean(),
      known_exploited: fc.boolean(),
      epss_score: score,
      enrichment_data_unavailable: enrichment,
    },
    { requiredKeys: [] },
  );
}

function age(): fc.Arbitrary<RuleChanges> {
  return fc.record({
    operator: fc.constantFrom(...comparisonOperators),
    value: fc.nat({ max: 12 }),
    interval: fc.constantFrom(...ageIntervals),
  });
}
