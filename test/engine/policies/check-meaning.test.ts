// A table of cases, and longer than other files for it.
import { describe, expect, test } from 'vitest';
import { type Problem, readPolicyDocument } from '../../../engine/policies/index.ts';

interface Doubt {
  readonly title: string;
  readonly doubtful: string;
  readonly fine: string;
  readonly expected: Partial<Problem>;
}

const approve = '{type: require_approval, approvals_required: 1, user_approvers: [ana]}';
const content = 'content: {include: [{project: acme/ci, file: build.yml}]}';
const inject = 'pipeline_config_strategy: inject_policy';

const advice: readonly Doubt[] = [
  {
    title: 'a misspelt key of an open object',
    doubtful: approval('fallback_behavior: {fial: open}'),
    fine: approval('fallback_behavior: {fail: closed}'),
    expected: {
      code: 'unknown-key',
      rule: 'MRAP-011',
      path: 'approval_policy[0].fallback_behavior.fial',
      suggestion: 'fail',
      line: 1,
    },
  },
  {
    title: 'a misspelt key of a pipeline policy',
    doubtful: policy('pipeline_execution_policy', content, inject, 'sufix: never'),
    fine: policy('pipeline_execution_policy', content, inject, 'suffix: never'),
    expected: { code: 'unknown-key', suggestion: 'suffix' },
  },
  {
    title: 'a field that belongs to another kind of rule',
    doubtful: ruled('{type: any_merge_request, commits: any, branches: [], scanners: [sast]}'),
    fine: ruled('{type: any_merge_request, commits: any, branches: []}'),
    expected: { code: 'useless-field', path: 'approval_policy[0].rules[0].scanners' },
  },
  {
    title: 'half of the other way of naming licenses',
    doubtful: ruled(license('licenses: {denied: [{name: GNU GPL}]}, license_types: [MIT]')),
    fine: ruled(license('licenses: {denied: [{name: GNU GPL}]}')),
    expected: { code: 'useless-field', path: 'approval_policy[0].rules[0].license_types' },
  },
  {
    title: 'a scanner that nobody knows',
    doubtful: ruled(scan('scanners: [sats]')),
    fine: ruled(scan('scanners: [sast]')),
    expected: { code: 'unknown-word', rule: 'MRAP-012', suggestion: 'sast' },
  },
  {
    title: 'a list of what people usually deny, given as the allowed ones',
    doubtful: ruled(license('match_on_inclusion_license: false, license_types: [GPL-3.0-only, AGPL-3.0-only]')),
    fine: ruled(license('match_on_inclusion_license: false, license_types: [MIT, GPL-3.0-only]')),
    expected: { code: 'allows-typical-denials', rule: 'MRAP-075' },
  },
  {
    title: 'an id where only names are compared',
    doubtful: ruled(license('licenses: {allowed: [{name: Apache License 2.0}, {name: MIT}]}')),
    fine: ruled(license('licenses: {allowed: [{name: Apache License 2.0}, {name: MIT License}]}')),
    expected: {
      code: 'license-id-as-name',
      rule: 'MRAP-076',
      path: 'approval_policy[0].rules[0].licenses.allowed[1].name',
    },
  },
  {
    title: 'a filter for exploited vulnerabilities that filters nothing',
    doubtful: ruled(scan('vulnerability_attributes: {known_exploited: false}')),
    fine: ruled(scan('vulnerability_attributes: {known_exploited: true}')),
    expected: { code: 'idle-filter', rule: 'MRAP-087' },
  },
  {
    title: 'a word on missing enrichment that nothing asks for',
    doubtful: ruled(scan('vulnerability_attributes: {enrichment_data_unavailable: {action: block}}')),
    fine: ruled(
      scan(
        'vulnerability_attributes: {enrichment_data_unavailable: {action: block}, epss_score: {operator: less_than, value: 1}}',
      ),
    ),
    expected: { code: 'idle-filter', rule: 'MRAP-087' },
  },
  {
    title: 'exceptions from all protected branches',
    doubtful: ruled(scan('branch_exceptions: [docs]')),
    fine: ruled(scan('branch_exceptions: [docs]').replace('branches: []', 'branch_type: protected')),
    expected: { code: 'idle-exceptions', rule: 'MRAP-036' },
  },
  {
    title: 'exceptions that leave no branch',
    doubtful: ruled(
      '{type: any_merge_request, commits: any, branches: [release/1, release/*], branch_exceptions: [release*]}',
    ),
    fine: ruled('{type: any_merge_request, commits: any, branches: [main, release/*], branch_exceptions: [release*]}'),
    expected: { code: 'no-branch-left', rule: 'MRAP-033' },
  },
  {
    title: 'roles that produce no approvers',
    doubtful: acting('{type: require_approval, approvals_required: 1, role_approvers: [owner, reporter]}'),
    fine: acting('{type: require_approval, approvals_required: 1, role_approvers: [owner, developer]}'),
    expected: {
      code: 'role-cannot-approve',
      rule: 'MRAP-116',
      path: 'approval_policy[0].actions[0].role_approvers[1]',
    },
  },
  {
    title: 'approvals of nobody',
    doubtful: acting(approve.replace('required: 1', 'required: 0')),
    fine: acting(approve),
    expected: { code: 'no-approvals-needed', rule: 'MRAP-144' },
  },
  {
    title: 'a fallback that fails open beside a scanner',
    doubtful: approval(`rules: [${scan()}], fallback_behavior: {fail: open}`),
    fine: approval('rules: [{type: any_merge_request, commits: any, branches: []}], fallback_behavior: {fail: open}'),
    expected: { code: 'fails-open', rule: 'MRAP-056' },
  },
  {
    title: 'warn mode with approvals that look like a block',
    doubtful: approval(`enforcement_type: warn, actions: [${approve}]`),
    fine: approval(`enforcement_type: enforce, actions: [${approve}]`),
    expected: { code: 'warn-mode', rule: 'MRAP-140' },
  },
  {
    title: 'settings in warn mode',
    doubtful: policy(
      'approval_policy',
      'rules: []',
      'enforcement_type: warn',
      'approval_settings: {block_branch_modification: true}',
    ),
    fine: policy('approval_policy', 'rules: []', 'approval_settings: {block_branch_modification: true}'),
    expected: { code: 'warn-mode-setting', rule: 'MRAP-125' },
  },
  {
    title: 'a bypass from every branch',
    doubtful: approval("bypass_settings: {branches: [{source: {pattern: '*'}, target: {name: main}}]}"),
    fine: approval("bypass_settings: {branches: [{source: {pattern: 'bot/*'}, target: {name: main}}]}"),
    expected: { code: 'broad-bypass', rule: 'MRAP-130' },
  },
  {
    title: 'a bypass for a role that many have',
    doubtful: approval('bypass_settings: {roles: [owner, developer]}'),
    fine: approval('bypass_settings: {roles: [owner]}'),
    expected: { code: 'broad-bypass', rule: 'MRAP-133', path: 'approval_policy[0].bypass_settings.roles[1]' },
  },
  {
    title: 'a time window beyond the documentation',
    doubtful: approval('policy_tuning: {security_report_time_window: 10081}'),
    fine: approval('policy_tuning: {security_report_time_window: 10080}'),
    expected: { code: 'beyond-documented-limit', expected: '1 to 10080' },
  },
  {
    title: 'an approval policy without rules',
    doubtful: policy('approval_policy', 'rules: []', 'approval_settings: {}'),
    fine: policy('approval_policy', `rules: [${scan()}]`, 'approval_settings: {}'),
    expected: { code: 'no-rules' },
  },
  {
    title: 'a scope that excludes what it includes',
    doubtful: scoped('projects: {including: [{id: 1}], excluding: [{id: 2}, {id: 1}]}'),
    fine: scoped('projects: {including: [{id: 1}, {id: 3}], excluding: [{id: 1}]}'),
    expected: { code: 'covers-nothing', rule: 'SCOPE-004' },
  },
  {
    title: 'a scope that excludes the groups it includes',
    doubtful: scoped('groups: {including: [{id: 1}], excluding: [{id: 1}]}'),
    fine: scoped('groups: {including: [{id: 1}], excluding: [{id: 2}]}'),
    expected: { code: 'covers-nothing', rule: 'SCOPE-005' },
  },
  {
    title: 'an exclusion that widens a lenient scope',
    doubtful: scoped('match_mode: any, compliance_frameworks: [{id: 1}], projects: {excluding: [{id: 2}]}'),
    fine: scoped('match_mode: all, compliance_frameworks: [{id: 1}], projects: {excluding: [{id: 2}]}'),
    expected: { code: 'exclusion-widens', rule: 'SCOPE-008' },
  },
  {
    title: 'security attributes without their experiment',
    doubtful: scoped('exposure: {including: [{id: 1}]}'),
    fine: `experiments: {security_attributes_policy_scope: {enabled: true}}\n${scoped('exposure: {including: [{id: 1}]}')}`,
    expected: { code: 'missing-experiment', rule: 'SCOPE-006' },
  },
  {
    title: 'the deprecated strategy',
    doubtful: policy('pipeline_execution_policy', content, 'pipeline_config_strategy: inject_ci'),
    fine: policy('pipeline_execution_policy', content, inject),
    expected: {
      code: 'deprecated-word',
      message:
        'policy `p`: pipeline_config_strategy: the pipeline strategy `inject_ci` is deprecated, write `inject_policy` instead',
    },
  },
  {
    title: 'an include that is no CI file',
    doubtful: policy('pipeline_execution_policy', content.replace('build.yml', 'README.md'), inject),
    fine: policy('pipeline_execution_policy', content.replace('build.yml', 'build.yaml'), inject),
    expected: { code: 'not-a-ci-file', found: '`README.md`' },
  },
  {
    title: 'an allow list beside a general permission',
    doubtful: policy(
      'pipeline_execution_policy',
      content,
      inject,
      'skip_ci: {allowed: true, allowlist: {users: [{id: 1}]}}',
    ),
    fine: policy(
      'pipeline_execution_policy',
      content,
      inject,
      'skip_ci: {allowed: false, allowlist: {users: [{id: 1}]}}',
    ),
    expected: { code: 'idle-allowlist', rule: 'PEP-091' },
  },
  {
    title: 'a rule for empty pipelines without its experiment',
    doubtful: onEmpty('inject_policy', 'never'),
    fine: onEmpty('inject_policy', 'always'),
    expected: { code: 'missing-experiment', rule: 'PEP-077' },
  },
  {
    title: 'an override that leaves no pipeline',
    doubtful: `experiments: {apply_on_empty_pipeline_option: {enabled: true}}\n${onEmpty('override_project_ci', 'never')}`,
    fine: `experiments: {apply_on_empty_pipeline_option: {enabled: true}}\n${onEmpty('inject_policy', 'never')}`,
    expected: { code: 'no-pipeline-left', rule: 'PEP-074' },
  },
  {
    title: 'a schedule without its experiment',
    doubtful: scheduled('type: daily').replace(/^experiments.*\n/, ''),
    fine: scheduled('type: daily'),
    expected: { code: 'missing-experiment', rule: 'SPEP-001' },
  },
  {
    title: 'a wildcard in a schedule',
    doubtful: scheduled("type: daily, branches: [main, 'release/*']"),
    fine: scheduled('type: daily, branches: [main, release/1]'),
    expected: { code: 'wildcard-not-read', rule: 'SPEP-007' },
  },
  {
    title: 'a schedule without days',
    doubtful: scheduled('type: weekly, days: []'),
    fine: scheduled('type: weekly, days: [Sunday]'),
    expected: { code: 'never-due' },
  },
  {
    title: 'days that many months lack',
    doubtful: scheduled('type: monthly, days_of_month: [30, 31]'),
    fine: scheduled('type: monthly, days_of_month: [28, 31]'),
    expected: { code: 'skipped-months', rule: 'SPEP-004' },
  },
  {
    title: 'a second scheduled policy',
    doubtful: scheduled('type: daily').replace(/- (\{.*)$/m, '- $1\n  - $1'),
    fine: scheduled('type: daily'),
    expected: { code: 'beyond-documented-limit', rule: 'SPEP-013', path: 'pipeline_execution_schedule_policy[1]' },
  },
  {
    title: 'a scan rule that names no branch',
    doubtful: scanning('{type: pipeline, branches: []}'),
    fine: scanning("{type: pipeline, branches: ['*']}"),
    expected: { code: 'no-branches', rule: 'SEP-005' },
  },
  {
    title: 'a scan rule whose exceptions leave no branch',
    doubtful: scanning("{type: pipeline, branch_type: all, branch_exceptions: ['*']}"),
    fine: scanning('{type: pipeline, branch_type: all, branch_exceptions: [main]}'),
    expected: { code: 'no-branch-left', rule: 'SEP-006' },
  },
  {
    title: 'a cadence that is skipped at run time',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '*/10 * * * *'}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '10 4 * * *'}"),
    expected: { code: 'unsupported-cadence', rule: 'SEP-055' },
  },
  {
    title: 'a cadence of every hour, which runs all the same',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '0 * * * *'}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '@weekly'}"),
    expected: { code: 'frequent-cadence', rule: 'SEP-055' },
  },
  {
    title: 'an image scan that no agent runs',
    doubtful: scanning('{type: pipeline, branches: [main]}', '{scan: cluster_image_scanning}'),
    fine: scanning("{type: schedule, agents: {prod: {}}, cadence: '10 4 * * *'}", '{scan: cluster_image_scanning}'),
    expected: { code: 'scan-never-runs', rule: 'SEP-021' },
  },
  {
    title: 'a profile of a scan that takes none',
    doubtful: scanning('{type: pipeline, branches: [main]}', '{scan: sast, site_profile: shop}'),
    fine: scanning('{type: pipeline, branches: [main]}', '{scan: dast, site_profile: shop}'),
    expected: { code: 'useless-field', path: 'scan_execution_policy[0].actions[0].site_profile' },
  },
  {
    title: 'more scan rules than documented',
    doubtful: scanning(Array(6).fill('{type: pipeline, branches: [main]}').join(', ')),
    fine: scanning(Array(5).fill('{type: pipeline, branches: [main]}').join(', ')),
    expected: { code: 'beyond-documented-limit', expected: 'at most 5 items' },
  },
  {
    title: 'a scan policy without actions',
    doubtful: policy('scan_execution_policy', 'rules: [{type: pipeline, branches: [main]}]', 'actions: []'),
    fine: scanning('{type: pipeline, branches: [main]}'),
    expected: { code: 'no-actions' },
  },
  {
    title: 'an action that fits no rule',
    doubtful: managing('{type: auto_dismiss, dismissal_reason: used_in_tests}'),
    fine: managing('{type: auto_resolve}'),
    expected: { code: 'mismatched-action' },
  },
  {
    title: 'a vulnerability policy without actions',
    doubtful: managing(''),
    fine: managing('{type: auto_resolve}'),
    expected: { code: 'no-actions' },
  },
  {
    title: 'two policies of one name',
    doubtful: 'approval_policy:\n  - {name: a, enabled: true}\n  - {name: a, enabled: true}',
    fine: 'approval_policy:\n  - {name: a, enabled: true}\n  - {name: b, enabled: true}',
    expected: { code: 'repeated-name', line: 3, column: 12 },
  },
  {
    title: 'a policy beyond the limit',
    doubtful: many('approval_policy', [true, true, false, true, true, true, true]),
    fine: many('approval_policy', [true, true, false, true, true, true]),
    expected: { code: 'beyond-limit', rule: 'MRAP-001', path: 'approval_policy[6]' },
  },
  {
    title: 'a scan policy beyond the limit',
    doubtful: many('scan_execution_policy', [true, true, true, true, true, true]),
    fine: many('scan_execution_policy', [true, true, true, true, true]),
    expected: { code: 'beyond-limit', rule: 'LIM-002', path: 'scan_execution_policy[5]' },
  },
  {
    title: 'an experiment that is nearly known',
    doubtful: 'experiments: {pipeline_execution_scheduled_policy: {enabled: true}}\napproval_policy: []',
    fine: 'experiments: {our_own_toggle: {enabled: true}}\napproval_policy: []',
    expected: { code: 'unknown-experiment', suggestion: 'pipeline_execution_schedule_policy', line: 1, column: 15 },
  },
];

describe('what a file says and its author can hardly mean is doubted, and its sound twin is not', () => {
  test.each(advice)('$title', ({ doubtful, fine, expected }) => {
    const raised = readPolicyDocument(doubtful).problems;
    const alike = readPolicyDocument(fine).problems.filter(({ code }) => code === expected.code);

    expect(raised).toContainEqual(expect.objectContaining({ severity: 'warning', stage: 'advice', ...expected }));
    expect(alike).toEqual([]);
  });
});

const refusals: readonly Doubt[] = [
  {
    title: 'a sixth action that requires approval',
    doubtful: acting(Array(6).fill(approve).join(', ')),
    fine: acting(Array(5).fill(approve).join(', ')),
    expected: { code: 'too-many-actions', rule: 'MRAP-006' },
  },
  {
    title: 'an age of findings that are all new',
    doubtful: ruled(scan('vulnerability_age: {operator: less_than, value: 3, interval: day}')),
    fine: ruled(
      scan('vulnerability_age: {operator: less_than, value: 3, interval: day}').replace(
        'states: []',
        'states: [detected]',
      ),
    ),
    expected: { code: 'age-of-new-findings', rule: 'MRAP-009' },
  },
  {
    title: 'a time zone by the name of its city',
    doubtful: scheduled('type: daily, timezone: Tokyo'),
    fine: scheduled('type: daily, timezone: Asia/Tokyo'),
    expected: { code: 'unknown-time-zone', rule: 'VAL-006', suggestion: 'Asia/Tokyo' },
  },
  {
    title: 'an empty time zone',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '@daily', timezone: ''}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '@daily'}"),
    expected: { code: 'unknown-time-zone', rule: 'VAL-006' },
  },
  {
    title: 'a run every minute',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '* * * * *'}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '0 * * * *'}"),
    expected: { code: 'every-minute', rule: 'VAL-007' },
  },
  {
    title: 'an eleventh action of a scan policy',
    doubtful: scanning('{type: pipeline, branches: [main]}', Array(11).fill('{scan: sast}').join(', ')),
    fine: scanning('{type: pipeline, branches: [main]}', Array(10).fill('{scan: sast}').join(', ')),
    expected: { code: 'beyond-save-limit', rule: 'VAL-008', expected: 'at most 10 items' },
  },
];

describe('what only the editor refuses makes a file invalid and leaves it enforceable', () => {
  test.each(refusals)('$title', ({ doubtful, fine, expected }) => {
    const document = readPolicyDocument(doubtful);

    expect(document.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', stage: 'save', ...expected }),
    );
    expect([document.valid, document.enforceable, document.policies.length]).toEqual([false, true, 1]);
    expect(readPolicyDocument(fine).valid).toBe(true);
  });

  test.each(refusals)('a disabled policy may have $title', ({ doubtful }) => {
    const { problems } = readPolicyDocument(
      doubtful
        .replaceAll('enabled: true, rules', 'enabled: false, rules')
        .replaceAll('p, enabled: true', 'p, enabled: false'),
    );

    expect(problems.filter(({ stage }) => stage === 'save')).toEqual([]);
  });
});

test('a disabled policy is still checked for its shape', () => {
  const { problems } = readPolicyDocument('approval_policy: [{name: off, enabled: false, rules: none, actions: []}]');

  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['wrong-kind', 'error']]);
});

function policy(key: string, ...parts: readonly string[]): string {
  return `${key}:\n  - {${['name: p, enabled: true', ...parts].join(', ')}}`;
}

/** Keys that the test gives come on top of the smallest policy. */
function approval(parts: string): string {
  const rules = parts.includes('rules:') ? [] : [`rules: [${scan()}]`];
  const actions = parts.includes('actions:') ? [] : [`actions: [${approve}]`];
  const lines = [...rules, ...actions, parts];
  return `approval_policy: [{${['name: p, enabled: true', ...lines].join(', ')}}]`;
}

function ruled(rule: string): string {
  return approval(`rules: [${rule}]`);
}

function acting(actions: string): string {
  return approval(`actions: [${actions}]`);
}

function scoped(scope: string): string {
  return approval(`policy_scope: {${scope}}`);
}

function scan(more = ''): string {
  const scanners = more.startsWith('scanners') ? [] : ['scanners: [sast]'];
  const fixed = ['branches: []', 'vulnerabilities_allowed: 0', 'severity_levels: []', 'vulnerability_states: []'];
  return `{${['type: scan_finding', ...fixed, ...scanners, ...(more === '' ? [] : [more])].join(', ')}}`;
}

function license(more: string): string {
  return `{type: license_finding, branches: [], license_states: [detected], ${more}}`;
}

function onEmpty(strategy: string, word: string): string {
  return policy(
    'pipeline_execution_policy',
    content,
    `pipeline_config_strategy: {type: ${strategy}, apply_on_empty_pipeline: ${word}}`,
  );
}

function scheduled(schedule: string): string {
  const timed = `${schedule}, start_time: '06:15', time_window: {value: 600, distribution: random}`;
  const text = policy('pipeline_execution_schedule_policy', content, `schedules: [{${timed}}]`);
  return `experiments: {pipeline_execution_schedule_policy: {enabled: true}}\n${text}`;
}

function scanning(rules: string, actions = '{scan: sast}'): string {
  return policy('scan_execution_policy', `rules: [${rules}]`, `actions: [${actions}]`);
}

function managing(action: string): string {
  const rule = '{type: no_longer_detected, scanners: [], severity_levels: []}';
  return policy('vulnerability_management_policy', `rules: [${rule}]`, `actions: [${action}]`);
}

function many(key: string, enabled: readonly boolean[]): string {
  return `${key}: [${enabled.map((on, index) => `{name: p${index}, enabled: ${on}}`).join(', ')}]`;
}
