import { test } from 'vitest';
import { policyOf, rule, scanRule } from '../policy-of.ts';
import { expectFault, type Fault } from './fault.ts';

const faults: readonly Fault[] = [
  [
    'an unknown severity',
    `approval_policy:
  - name: require-two-leads
    enabled: true
    approval_settings: {}
    rules:
      - type: scan_finding
        branches: [main]
        scanners: [sast]
        vulnerabilities_allowed: 0
        vulnerability_states: []
        severity_levels:
          - critical
          - urgent`,
    {
      code: 'unknown-word',
      line: 13,
      column: 13,
      path: 'approval_policy[0].rules[0].severity_levels[1]',
      message:
        'policy `require-two-leads`: rules[0].severity_levels[1]: unknown severity `urgent`, expected one of critical, high, medium, low, info, unknown',
    },
  ],
  [
    'a slip in a severity',
    rule(`${scanRule.replace('severity_levels: []', 'severity_levels: [hihg]')}`),
    {
      line: 6,
      column: 104,
      suggestion: 'high',
      message:
        'policy `p`: rules[0].severity_levels[0]: unknown severity `hihg`, expected one of critical, high, medium, low, info, unknown; did you mean `high`?',
    },
  ],
  [
    'both ways of naming branches',
    rule('{type: any_merge_request, commits: any, branches: [main], branch_type: default}'),
    {
      rule: 'MRAP-007',
      code: 'exclusive-fields',
      line: 6,
      column: 9,
      message:
        'policy `p`: rules[0]: `branches` and `branch_type` exclude each other, expected exactly one of `branches`, `branch_type`',
    },
  ],
  [
    'no way of naming branches',
    rule('{type: any_merge_request, commits: any}'),
    { rule: 'MRAP-007', code: 'missing-choice', line: 6, column: 9 },
  ],
  [
    'both ways of naming licenses',
    rule(
      '{type: license_finding, branches: [], license_states: [detected], match_on_inclusion_license: true, license_types: [MIT], licenses: {allowed: [{name: MIT License}]}}',
    ),
    {
      code: 'exclusive-fields',
      message:
        'policy `p`: rules[0]: `match_on_inclusion_license` with `license_types` and `licenses` exclude each other, expected exactly one of `match_on_inclusion_license` with `license_types`, `licenses`',
    },
  ],
  [
    'half of one way of naming licenses',
    rule('{type: license_finding, branches: [], license_states: [detected], license_types: [MIT]}'),
    {
      code: 'missing-choice',
      message:
        'policy `p`: rules[0]: `match_on_inclusion_license` is missing beside `license_types`, expected exactly one of `match_on_inclusion_license` with `license_types`, `licenses`',
    },
  ],
  [
    'denied beside allowed licenses',
    rule(
      '{type: license_finding, branches: [], license_states: [detected], licenses: {denied: [{name: A}], allowed: [{name: B}]}}',
    ),
    { code: 'exclusive-fields', path: 'approval_policy[0].rules[0].licenses' },
  ],
  [
    'an approval without approvers, even of 0 people',
    policyOf('approval_policy', 'rules: []', 'actions:\n      - {type: require_approval, approvals_required: 0}'),
    { rule: 'MRAP-008', code: 'missing-choice', line: 6, column: 9 },
  ],
  [
    'a sixth rule',
    policyOf('approval_policy', `rules: [${Array(6).fill(scanRule).join(', ')}]`, 'approval_settings: {}'),
    { rule: 'MRAP-006', message: 'policy `p`: rules: found 6 items, expected at most 5 items', line: 4, column: 12 },
  ],
  [
    'neither actions nor settings',
    policyOf('approval_policy', 'rules: []'),
    { rule: 'MRAP-005', code: 'missing-choice', line: 2, column: 5 },
  ],
  [
    'a retired state',
    rule(scanRule.replace('vulnerability_states: []', 'vulnerability_states: [newly_detected]')),
    {
      code: 'retired-word',
      message:
        'policy `p`: rules[0].vulnerability_states[0]: the vulnerability state `newly_detected` is no longer accepted, write new_needs_triage and new_dismissed instead, expected one of new_needs_triage, new_dismissed, detected, confirmed, resolved, dismissed',
    },
  ],
  [
    'a reserved name',
    'approval_policy:\n  - {name: License-Check, enabled: false, rules: [], approval_settings: {}}',
    { rule: 'MRAP-013', code: 'reserved-name', line: 2, column: 12 },
  ],
  [
    'an unknown key of a policy',
    policyOf('approval_policy', 'rules: []', 'approval_settings: {}', 'enforcment_type: warn'),
    { rule: 'MRAP-011', code: 'unknown-key', severity: 'error', line: 6, column: 5, suggestion: 'enforcement_type' },
  ],
  [
    'a dead key of license rules',
    rule(
      '{type: license_finding, branches: [], license_states: [detected], match_on_inclusion: true, license_types: [MIT]}',
    ),
    {
      code: 'retired-key',
      message:
        'policy `p`: rules[0].match_on_inclusion: `match_on_inclusion` is no longer read, write `match_on_inclusion_license` instead',
    },
  ],
];

test.each(faults)('%s is placed at its line and column, with what was expected', expectFault);
