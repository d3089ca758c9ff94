import { type Distortion, withRows } from './distorted-target.ts';
import { type Keys, withEntries, withOutcome, withPolicies, withPolicyLists } from './policy-files.ts';

const key = 'vulnerability_management_policy';

/** Mistakes about vulnerability management policies, and the law that must see each. */
export const wrongManagers: Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>> = {
  'setting a severity raises it': {
    law: 'LAW-VULNERABILITY-V1',
    wrong: {
      world: (world) =>
        withPolicies(world, key, (policy) =>
          withEntries(policy, 'actions', (action) =>
            action.severity_override_operation === 'set'
              ? { type: 'severity_override', severity_override_operation: 'increase' }
              : action,
          ),
        ),
    },
  },
  'there is no budget': {
    law: 'LAW-VULNERABILITY-V2',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'vulnerabilities', (outcome) => ({
          ...outcome,
          vulnerabilities: outcome.vulnerabilities.map((one) =>
            one.noLongerDetected && one.state === 'detected'
              ? { ...one, transitions: [{ from: 'detected', to: 'resolved', policy: 'Policy A', by: 'bot' }] }
              : one,
          ),
        })),
    },
  },
  'one criterion is enough': {
    law: 'LAW-VULNERABILITY-V3',
    wrong: {
      world: (world) =>
        withPolicies(world, key, (policy) =>
          withEntries(policy, 'rules', (rule) =>
            criteriaOf(rule).length === 0 ? rule : criteriaOf(rule).map((one) => ({ ...rule, criteria: [one] })),
          ),
        ),
    },
  },
  'the last value is the only one': {
    law: 'LAW-VULNERABILITY-V3V',
    wrong: {
      world: (world) =>
        withPolicies(world, key, (policy) =>
          withEntries(policy, 'rules', (rule) =>
            withEntries(rule, 'criteria', ({ values, ...criterion }) =>
              values === undefined ? criterion : { ...criterion, values: (values as readonly string[]).slice(-1) },
            ),
          ),
        ),
    },
  },
  'no severities are no severities': {
    law: 'LAW-VULNERABILITY-V4',
    wrong: {
      world: (world) =>
        withPolicies(world, key, (policy) =>
          withEntries(policy, 'rules', (rule) =>
            JSON.stringify(rule.severity_levels) === '[]' ? { ...rule, severity_levels: ['info'] } : rule,
          ),
        ),
    },
  },
  'the first policy rates': {
    law: 'LAW-VULNERABILITY-V5',
    wrong: { world: (world) => withPolicyLists(world, key, (policies) => policies.slice(0, 1)) },
  },
  'whatever is rated anew is critical': {
    law: 'LAW-VULNERABILITY-V6',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'vulnerabilities', (outcome) => ({
          ...outcome,
          vulnerabilities: outcome.vulnerabilities.map((one) => ({
            ...one,
            severity: 'critical',
            severityOverrides: one.severityOverrides.map((override) => ({ ...override, to: 'critical' })),
          })),
        })),
    },
  },
  'a failed scan has found nothing': {
    law: 'LAW-VULNERABILITY-002',
    wrong: { world: (world) => withRows(world, 'securityScans', () => ({ status: 'succeeded' as const })) },
  },
  'what is dismissed gets resolved': {
    law: 'LAW-VULNERABILITY-006',
    wrong: {
      world: (world) =>
        withRows(world, 'vulnerabilities', ({ state }) => ({ state: state === 'dismissed' ? 'detected' : state })),
    },
  },
  'people are overruled': {
    law: 'LAW-VULNERABILITY-009',
    wrong: { world: (world) => withRows(world, 'vulnerabilities', () => ({ severityOverridden: false })) },
  },
  'a blocked bot acts': {
    law: 'LAW-VULNERABILITY-012',
    wrong: { world: (world) => withRows(world, 'users', () => ({ state: 'active' as const })) },
  },
};

function criteriaOf({ criteria }: Keys): readonly Keys[] {
  return (criteria ?? []) as readonly Keys[];
}
