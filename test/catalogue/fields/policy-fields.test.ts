import { expect, test } from 'vitest';
import { fieldPathOf, policyFields, policyScanners, severityLevels } from '../../../catalogue/fields/index.ts';
import { policyTypes } from '../../../catalogue/model.ts';

const fields = policyFields();
const byPath = new Map(fields.map((field) => [field.path, field]));

test('each path is listed once', () => {
  expect(byPath.size).toBe(fields.length);
  expect(fields.length).toBeGreaterThan(350);
});

test('every policy type that is written in a policy file has fields', () => {
  const types = new Set(fields.map(({ policyType }) => policyType));

  expect(policyTypes.filter((type) => !types.has(type))).toEqual(['status-check', 'authorization']);
});

test('every field that is no item of a list or map names its sources', () => {
  expect(fields.filter(({ sources }) => sources.length === 0).map(({ path }) => path)).toEqual([]);
});

test.each([
  ['approval_policy[].rules', { type: 'list', required: true, limits: { maxItems: 5 }, policyType: 'approval' }],
  [
    'approval_policy[].rules[].type',
    { values: ['scan_finding', 'license_finding', 'any_merge_request'], required: true },
  ],
  ['approval_policy[].rules[].scanners[]', { type: 'string | object', values: policyScanners, valuesEnforced: false }],
  ['approval_policy[].rules[].severity_levels[]', { type: 'string', values: severityLevels }],
  ['approval_policy[].rules[].vulnerabilities_allowed', { limits: { min: 0, max: 32_767 }, required: true }],
  ['approval_policy[].actions[].role_approvers[]', { type: 'string | integer' }],
  ['approval_policy[].enforcement_type', { default: 'enforce', since: '18.4' }],
  ['approval_policy[].fallback_behavior', { open: true }],
  ['approval_policy[].policy_tuning.security_report_time_window', { documented: { min: 1, max: 10_080 } }],
  ['policy_scope.match_mode', { policyType: 'scope', values: ['all', 'any'], default: 'all' }],
  ['pipeline_execution_policy[].content', { open: false, required: true }],
  ['pipeline_execution_policy[].suffix', { type: 'string | null' }],
  ['pipeline_execution_schedule_policy[].schedules[].days_of_month[]', { limits: { min: 1, max: 31 } }],
  ['pipeline_execution_schedule_policy[].schedule.cadence', { profile: '17.10' }],
  ['scan_execution_policy[].rules[].agents.*.namespaces[]', { type: 'string' }],
  ['vulnerability_management_policy[].actions', { limits: { maxItems: 1 } }],
  ['ci_component_publishing_policy[].allowed_sources', { profile: '17.10', policyType: 'component-publishing' }],
  ['experiments.*.enabled', { policyType: 'policy-file', values: ['true', 'false'] }],
])('%s is described as documented', (path, expected) => {
  expect(byPath.get(path)).toMatchObject(expected);
});

test('dead keys are no fields', () => {
  expect(fields.filter(({ path }) => /match_on_inclusion$|scan_result_policy/.test(path))).toEqual([]);
});

test('a place in a document leads to the field that counts it', () => {
  const found = fields.map(({ path }) =>
    fieldPathOf(placeOf(path.replace(/^policy_scope/, 'approval_policy[].policy_scope'))),
  );

  expect(found).toEqual(fields.map(({ path }) => path));
});

test('scopes of all policy types are counted together', () => {
  const keys = ['approval_policy', 'scan_execution_policy', 'vulnerability_management_policy'];

  expect(keys.map((key) => fieldPathOf([key, 3, 'policy_scope', 'groups', 'excluding', 0, 'id']))).toEqual(
    keys.map(() => 'policy_scope.groups.excluding[].id'),
  );
});

test.each([[['approval_policy', 0, 'sufix']], [['approval_policy', 'name']], [['scans']], [['constructor']]])(
  '%j is no documented place',
  (place) => {
    expect(fieldPathOf(place)).toBeUndefined();
  },
);

function placeOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[\]|[^.[\]]+/g)].map(([part]) => (part === '[]' ? 0 : part));
}
