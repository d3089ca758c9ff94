import { expect, test } from 'vitest';
import { readPolicyDocument } from '../../../engine/policies/index.ts';
import { due, include, policyOf, rule, scanRule } from './policy-of.ts';

const experiment = 'experiments: {pipeline_execution_schedule_policy: {enabled: true}}\n';

const good = {
  approval_policy: policyOf('approval_policy', `rules: [${scanRule}]`, 'approval_settings: {}'),
  'approval_policy with licenses by name': policyOf(
    'approval_policy',
    'rules: [{type: license_finding, branch_type: protected, license_states: [detected], licenses: {denied: [{name: GNU AGPL}]}}]',
    'actions: [{type: require_approval, approvals_required: 1, role_approvers: [owner, 7]}]',
  ),
  'approval_policy with a list of license types': policyOf(
    'approval_policy',
    'rules: [{type: license_finding, branch_type: default, license_states: [newly_detected], match_on_inclusion_license: true, license_types: [MIT]}]',
    'actions: [{type: send_bot_message, enabled: false}]',
  ),
  pipeline_execution_policy: policyOf(
    'pipeline_execution_policy',
    include,
    'pipeline_config_strategy: inject_policy',
    'suffix: null',
  ),
  pipeline_execution_schedule_policy:
    experiment +
    policyOf(
      'pipeline_execution_schedule_policy',
      include,
      `schedules: [{type: weekly, ${due}, timezone: Asia/Tokyo, days: [Saturday]}]`,
    ),
  scan_execution_policy: policyOf(
    'scan_execution_policy',
    'rules: [{type: schedule, agents: {prod: {}}, cadence: "0 22 * * *"}, {type: pipeline, branch_type: target_default}]',
    'actions: [{scan: dast, site_profile: null}, {scan: dependency_scanning, template: v2}]',
  ),
  vulnerability_management_policy: policyOf(
    'vulnerability_management_policy',
    'rules: [{type: detected, criteria: [{type: identifier, values: [CVE-*], identifier_type: cve}]}]',
    'actions: [{type: severity_override, severity_override_operation: increase}]',
  ),
  'scans on every branch, beside an empty list': `scan_execution_policy:
- name: default
  description: ''
  enabled: true
  rules:
  - type: pipeline
    branches:
    - "*"
  actions:
  - scan: secret_detection
  - scan: sast
approval_policy: []
`,
  dependency_firewall_policy: policyOf(
    'dependency_firewall_policy',
    'enforcement_type: enforced',
    'rules: [{type: license, allowed: [MIT], exceptions: [{purl: "pkg:npm/left-pad"}]}]',
  ),
};

test.each(Object.entries(good))('a sound file with %s raises no problem', (_, text) => {
  const document = readPolicyDocument(text);

  expect(document.problems).toEqual([]);
  expect(document.valid).toBe(true);
});

test('policies keep the spelling and the order of the file, and know the key they stood under', () => {
  const text = `
approval_policy:
  - {name: off, enabled: false, rules: [], approval_settings: {}}
  - {name: two, enabled: true, rules: [${scanRule}], approval_settings: {block_branch_modification: true}}
scan_execution_policy:
  - {name: scan, enabled: true, rules: [{type: pipeline, branches: ['*']}], actions: [{scan: sast}]}`;

  const { policies } = readPolicyDocument(text);

  expect(policies.map(({ kind, index, name }) => [kind, index, name])).toEqual([
    ['approval_policy', 0, 'off'],
    ['approval_policy', 1, 'two'],
    ['scan_execution_policy', 0, 'scan'],
  ]);
  expect(policies[1]).toMatchObject({ approval_settings: { block_branch_modification: true } });
});

test('experiments are read with their configuration', () => {
  const { experiments } = readPolicyDocument(
    'experiments: {one: {enabled: true, configuration: {depth: 2}}, two: {enabled: false}}\napproval_policy: []',
  );

  expect(experiments).toEqual({ one: { enabled: true, configuration: { depth: 2 } }, two: { enabled: false } });
});

test('the policies without an error of their own are still read from an invalid file', () => {
  const broken = '{name: broken, enabled: perhaps, rules: [], approval_settings: {}}';
  const text = `approval_policy: [${broken}, {name: fine, enabled: true, rules: [], approval_settings: {}}]`;

  const document = readPolicyDocument(text);

  expect(document.valid).toBe(false);
  expect(document.policies.map(({ name, index }) => [name, index])).toEqual([['fine', 1]]);
});

test('all problems of a file come at once, in the order of the file', () => {
  const text = `approval_policy:
  - name: p
    enabled: maybe
    rules:
      - {type: any_merge_request, commits: all, branches: [main]}
    actions:
      - {type: require_approval, approvals_required: 101, user_approvers: [ana]}
policies: []`;

  const { problems } = readPolicyDocument(text);

  expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 14, 'wrong-kind'],
    [5, 44, 'unknown-word'],
    [7, 54, 'out-of-range'],
    [8, 1, 'unknown-key'],
  ]);
});

test('the parts of an object with a misspelt type are judged as the type was meant', () => {
  const { problems } = readPolicyDocument(rule('{type: any_merge_requests, commits: all, branches: []}'));

  expect(problems.map(({ path, suggestion }) => [path, suggestion])).toContainEqual([
    'approval_policy[0].rules[0].type',
    'any_merge_request',
  ]);
  expect(problems.map(({ path }) => path)).toContain('approval_policy[0].rules[0].commits');
});

test('a deprecated word is doubted, and still valid', () => {
  const { valid, problems } = readPolicyDocument(`---
pipeline_execution_policy:
- name: Everyone scans
  description: ''
  enabled: true
  pipeline_config_strategy: inject_ci
  content:
    include:
    - project: acme/platform/scans
      file: ".gitlab-ci.yml"
approval_policy: []
`);

  expect(valid).toBe(true);
  expect(problems.map(({ line, code, severity }) => [line, code, severity])).toEqual([
    [6, 'deprecated-word', 'warning'],
  ]);
});

test('a file from before version 17 is told of each key that is no longer read', () => {
  const text = `
scan_result_policy:
  - name: Copyleft needs a word with legal
    enabled: true
    rules:
      - type: license_finding
        branch_type: protected
        license_states: [detected]
        match_on_inclusion: true
        license_types: [GPL-3.0-only]
    actions:
      - {type: require_approval, approvals_required: 1, group_approvers_ids: [7]}
    approval_settings: {}`;

  const { valid, problems } = readPolicyDocument(text);

  expect(valid).toBe(false);
  expect(problems.map(({ line, code }) => [line, code])).toEqual([
    [2, 'retired-key'],
    [9, 'retired-key'],
  ]);
});
