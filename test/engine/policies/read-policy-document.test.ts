// A table of cases, and longer than other files for it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Problem, readPolicyDocument } from '../../../engine/policies/index.ts';

const scanRule =
  '{type: scan_finding, branches: [], scanners: [], vulnerabilities_allowed: 0, severity_levels: [], vulnerability_states: []}';
const include = 'content: {include: [{project: acme/ci, file: build.yml}]}';
const experiment = 'experiments: {pipeline_execution_schedule_policy: {enabled: true}}\n';
const due = 'start_time: "06:15", time_window: {value: 600, distribution: random}';

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

describe('a fault is placed at its line and column and says what was expected', () => {
  const faults: readonly (readonly [string, string, Partial<Problem>])[] = [
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
      'the dead key of approval policies',
      'scan_result_policy: []',
      {
        code: 'retired-key',
        line: 1,
        column: 1,
        message:
          'policy file: scan_result_policy: `scan_result_policy` is no longer read, write `approval_policy` instead',
      },
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
    [
      'a file without policies',
      'experiments: {}',
      { rule: 'VAL-001', code: 'missing-choice', line: 1, column: 1, path: '' },
    ],
    [
      'a key that only the older format knows',
      'approval_policy: []\nci_component_publishing_policy: []',
      { rule: 'CCP-002', code: 'retired-key', line: 2, column: 1 },
    ],
    [
      'jobs written in line',
      policyOf(
        'pipeline_execution_policy',
        'content: {build: {script: make}}',
        'pipeline_config_strategy: inject_policy',
      ),
      { code: 'unknown-key', severity: 'error', line: 4, column: 15 },
    ],
    [
      'a second include',
      policyOf(
        'pipeline_execution_policy',
        'content: {include: [{project: a, file: b.yml}, {project: a, file: c.yml}]}',
        'pipeline_config_strategy: inject_policy',
      ),
      { message: 'policy `p`: content.include: found 2 items, expected exactly 1 item', line: 4, column: 24 },
    ],
    [
      'a strategy of no kind',
      policyOf('pipeline_execution_policy', include, 'pipeline_config_strategy: [inject_policy]'),
      {
        message:
          'policy `p`: pipeline_config_strategy: found a list, expected one of inject_ci, inject_policy, override_project_ci or an object',
      },
    ],
    [
      'a weekly schedule without days',
      policyOf('pipeline_execution_schedule_policy', include, `schedules: [{type: weekly, ${due}}]`),
      { code: 'missing-field', message: 'policy `p`: schedules[0]: `days` is missing with `type: weekly`' },
    ],
    [
      'days of the month in a weekly schedule',
      policyOf(
        'pipeline_execution_schedule_policy',
        include,
        `schedules: [{type: weekly, ${due}, days: [Monday], days_of_month: [1]}]`,
      ),
      {
        code: 'forbidden-field',
        message: 'policy `p`: schedules[0].days_of_month: `days_of_month` belongs to `type: monthly` only',
      },
    ],
    [
      'a window that is too short',
      policyOf(
        'pipeline_execution_schedule_policy',
        include,
        `schedules: [{type: daily, ${due.replace('600', '599')}}]`,
      ),
      {
        code: 'out-of-range',
        message: 'policy `p`: schedules[0].time_window.value: `599` is out of range, expected 600 to 2629746',
      },
    ],
    [
      'a scan rule without any branches',
      policyOf('scan_execution_policy', 'rules: [{type: pipeline}]', 'actions: []'),
      { rule: 'VAL-003', code: 'missing-choice' },
    ],
    [
      'a dast action without a site profile',
      policyOf('scan_execution_policy', 'rules: [{type: pipeline, branches: [main]}]', 'actions: [{scan: dast}]'),
      { message: 'policy `p`: actions[0]: `site_profile` is missing' },
    ],
    [
      'a numbered template of a scan that has none',
      policyOf('scan_execution_policy', 'rules: []', 'actions: [{scan: sast, template: v2}]'),
      { message: 'policy `p`: actions[0].template: unknown template `v2`, expected one of default, latest' },
    ],
    [
      'a variable that is no text',
      policyOf('scan_execution_policy', 'rules: []', 'actions: [{scan: sast, variables: {DEPTH: 3}}]'),
      { message: 'policy `p`: actions[0].variables.DEPTH: found `3`, expected text' },
    ],
    [
      'a second action of a vulnerability policy',
      policyOf('vulnerability_management_policy', 'rules: []', 'actions: [{type: auto_resolve}, {type: auto_resolve}]'),
      { message: 'policy `p`: actions: found 2 items, expected at most 1 item' },
    ],
    [
      'a dismissal without a reason',
      policyOf('vulnerability_management_policy', 'rules: []', 'actions: [{type: auto_dismiss}]'),
      { message: 'policy `p`: actions[0]: `dismissal_reason` is missing' },
    ],
    [
      'an identifier type of a path',
      policyOf(
        'vulnerability_management_policy',
        'rules: [{type: detected, criteria: [{type: file_path, value: test/**, identifier_type: cve}]}]',
        'actions: []',
      ),
      { code: 'forbidden-field', path: 'vulnerability_management_policy[0].rules[0].criteria[0].identifier_type' },
    ],
    [
      'a field of another kind of vulnerability rule',
      policyOf(
        'vulnerability_management_policy',
        'rules: [{type: detected, criteria: [{type: directory, value: a}], scanners: []}]',
        'actions: []',
      ),
      {
        severity: 'error',
        message:
          'policy `p`: rules[0].scanners: unknown key `scanners`, it belongs to `type: no_longer_detected`, expected one of type, criteria',
      },
    ],
    [
      'a policy without a name',
      'approval_policy:\n  - {enabled: true, rules: [], approval_settings: {}}',
      { rule: 'MRAP-005', message: 'approval_policy[0]: `name` is missing', line: 2, column: 5 },
    ],
    [
      'an empty name',
      policyOf('approval_policy', 'rules: []').replace('name: p', "name: ''"),
      { rule: 'VAL-001', code: 'too-short' },
    ],
    [
      'a policy list that is an object',
      'approval_policy: {}',
      { message: 'policy file: approval_policy: found an object, expected a list' },
    ],
    [
      'a list at the top',
      '- name: p',
      { message: 'policy file: found a list, expected an object', line: 1, column: 1 },
    ],
    [
      'an experiment with capitals',
      'approval_policy: []\nexperiments:\n  Shiny: {enabled: true}',
      { code: 'malformed-key', line: 3, column: 3 },
    ],
  ];

  test.each(faults)('%s', (_, text, expected) => {
    const document = readPolicyDocument(text);

    expect(document.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', stage: 'file', ...expected }),
    );
    expect(document.enforceable).toBe(false);
  });
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

describe('the format of 17.10', () => {
  const publishing = policyOf('ci_component_publishing_policy', 'allowed_sources: {}', 'policy_scope: {}');

  test.each([
    ['a file of publishing policies alone', publishing],
    [
      'a schedule by cadence',
      `approval_policy: []\n${policyOf('pipeline_execution_schedule_policy', include, "schedule: {cadence: '0 1 * * *'}")}`,
    ],
    [
      'a custom scan',
      policyOf('scan_execution_policy', 'rules: []', 'actions: [{scan: custom, ci_configuration: "a: b"}]'),
    ],
    ['the old key of approval policies', 'scan_result_policy: []'],
  ])('accepts %s, which the newest does not', (_, text) => {
    expect(readPolicyDocument(text, '17.10').enforceable).toBe(true);
    expect(readPolicyDocument(text, 'newest').enforceable).toBe(false);
  });

  test.each([
    ['a file of scheduled policies alone', 'pipeline_execution_schedule_policy: []'],
    [
      'a rule for detected vulnerabilities',
      policyOf(
        'vulnerability_management_policy',
        'rules: [{type: detected, criteria: [{type: directory, value: a}]}]',
        'actions: []',
      ),
    ],
    [
      'the strategy as an object',
      policyOf('pipeline_execution_policy', include, 'pipeline_config_strategy: {type: inject_policy}'),
    ],
    [
      'a branch type of the target',
      policyOf('scan_execution_policy', 'rules: [{type: pipeline, branch_type: target_default}]', 'actions: []'),
    ],
    ['a dependency firewall', 'approval_policy: []\ndependency_firewall_policy: []'],
  ])('rejects %s, which the newest accepts', (_, text) => {
    expect(readPolicyDocument(text, '17.10').enforceable).toBe(false);
    expect(readPolicyDocument(text, 'newest').enforceable).toBe(true);
  });

  test('a sixth publishing policy and a missing scope break the documented rule', () => {
    const six = `ci_component_publishing_policy: [${Array(6).fill('{name: p, enabled: true, allowed_sources: {}, policy_scope: {}}').join(', ')}]`;
    const unscoped = policyOf('ci_component_publishing_policy', 'allowed_sources: {}');

    const rules = [six, unscoped].map((text) => readPolicyDocument(text, '17.10').problems.find(isError)?.rule);

    expect(rules).toEqual(['CCP-001', 'CCP-001']);
  });

  test('the old key of approval policies is announced as dying and yields no policies', () => {
    const text = policyOf('scan_result_policy', 'rules: []', 'actions: []');

    const { problems, policies } = readPolicyDocument(text, '17.10');

    expect(problems).toContainEqual(expect.objectContaining({ code: 'deprecated-key', severity: 'warning', line: 1 }));
    expect(policies).toEqual([]);
  });
});

describe('files as people wrote them', () => {
  const corpus = new URL('../../../../shared/corpus/policies/', import.meta.url);
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.yml')) : [];

  test.skipIf(files.length === 0)('two of three are valid today, and the third is told what to write', () => {
    const read = files.map((name) => ({ name, ...readPolicyDocument(readFileSync(new URL(name, corpus), 'utf8')) }));

    const invalid = read.filter(({ valid }) => !valid);

    expect(invalid.map(({ name }) => name)).toEqual(['legacy-license.yml']);
    expect(invalid.flatMap(({ problems }) => problems.map(({ line, code }) => [line, code]))).toEqual([
      [2, 'retired-key'],
      [8, 'retired-key'],
    ]);
  });
});

function policyOf(key: string, ...lines: readonly string[]): string {
  return [`${key}:`, '  - name: p', '    enabled: true', ...lines.map((line) => `    ${line}`)].join('\n');
}

function rule(text: string): string {
  return policyOf('approval_policy', 'approval_settings: {}', 'rules:', `  - ${text}`);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
