import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { policyKeys } from '#catalogue';
import { readPolicyDocument } from '#engine';
import { smallestPolicy } from '#fixtures';
import { mutantsOf } from '#generators';

const rich = stringify({
  approval_policy: [
    {
      name: 'Critical findings',
      description: 'for people',
      enabled: true,
      policy_scope: { projects: { excluding: [{ id: 4 }] }, compliance_frameworks: [{ id: 1 }] },
      rules: [
        {
          type: 'scan_finding',
          branches: ['main'],
          branch_exceptions: ['release'],
          scanners: ['sast', 'dast'],
          vulnerabilities_allowed: 2,
          severity_levels: ['critical', 'high'],
          vulnerability_states: ['detected'],
          vulnerability_attributes: { false_positive: false },
          vulnerability_age: { operator: 'greater_than', value: 30, interval: 'day' },
        },
        {
          type: 'license_finding',
          branch_type: 'default',
          license_states: ['detected'],
          licenses: { denied: [{ name: 'MIT' }] },
        },
      ],
      actions: [
        { type: 'require_approval', approvals_required: 2, user_approvers_ids: [7], role_approvers: ['maintainer'] },
        { type: 'send_bot_message', enabled: true },
      ],
      approval_settings: { block_group_branch_modification: true },
      fallback_behavior: { fail: 'open' },
      bypass_settings: { users: [{ id: 3 }], groups: [{ id: 5 }] },
    },
  ],
  scan_execution_policy: [
    {
      name: 'Scans',
      enabled: true,
      rules: [{ type: 'schedule', branch_type: 'default', cadence: '0 22 * * *', timezone: 'Europe/Berlin' }],
      actions: [{ scan: 'sast', variables: { LEVEL: '1' }, tags: ['big'] }],
      skip_ci: { allowed: true, allowlist: { users: [{ id: 3 }] } },
    },
  ],
  pipeline_execution_policy: [
    {
      name: 'Audit',
      enabled: true,
      pipeline_config_strategy: 'inject_policy',
      suffix: 'never',
      content: { include: [{ project: 'acme/ci', file: 'audit.yml' }] },
      variables_override: { allowed: false, exceptions: ['MODE'], dotenv: 'respect_policy' },
    },
  ],
});

describe('a policy file', () => {
  const mutants = mutantsOf(rich);
  const operators = new Set(mutants.map(({ operator }) => operator));

  test.each([
    'approval-policy-enabled-flipped',
    'approval-policy-without-item',
    'approval-policy-rules-without-item',
    'approval-policy-rules-repeated',
    'approval-policy-actions-without-item',
    'approval-policy-actions-reordered',
    'approval-policy-beyond-the-limit',
    'approval-policy-policy-scope-dropped',
    'projects-excluding-moved',
    'excluding-id-raised',
    'policy-scope-compliance-frameworks-without-item',
    'rules-branch-type-swapped',
    'rules-branch-type-replaced',
    'rules-branches-changed',
    'rules-branches-replaced',
    'rules-branch-exceptions-spelt-out',
    'approval-policy-rules-type-swapped',
    'rules-scanners-without-item',
    'rules-scanners-with-item',
    'rules-scanners-emptied',
    'rules-vulnerabilities-allowed-raised',
    'rules-vulnerabilities-allowed-lowered',
    'rules-vulnerabilities-allowed-put-to-a-limit',
    'rules-severity-levels-swapped',
    'rules-vulnerability-states-with-item',
    'vulnerability-attributes-false-positive-flipped',
    'vulnerability-attributes-false-positive-dropped',
    'vulnerability-age-operator-swapped',
    'vulnerability-age-value-raised',
    'vulnerability-age-interval-swapped',
    'rules-vulnerability-age-dropped',
    'licenses-denied-moved',
    'rules-license-states-with-item',
    'actions-approvals-required-raised',
    'actions-user-approvers-ids-raised',
    'actions-user-approvers-ids-moved',
    'actions-role-approvers-swapped',
    'actions-enabled-flipped',
    'approval-settings-block-group-branch-modification-spelt-out',
    'fallback-behavior-fail-swapped',
    'approval-policy-enforcement-type-added',
    'bypass-settings-users-dropped',
    'scan-execution-policy-actions-scan-swapped',
    'actions-variables-without-item',
    'actions-tags-dropped',
    'scan-execution-policy-rules-type-swapped',
    'rules-cadence-changed',
    'rules-timezone-changed',
    'skip-ci-allowed-flipped',
    'allowlist-users-without-item',
    'pipeline-execution-policy-pipeline-config-strategy-swapped',
    'pipeline-execution-policy-suffix-misspelt',
    'include-file-changed',
    'variables-override-exceptions-without-item',
    'variables-override-dotenv-swapped',
    'keys-reordered',
    'comments-added',
    'quoted-differently',
  ])('is changed by the operator %s', (operator) => {
    expect(operators).toContain(operator);
  });

  test('has mutants with an id each', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  test('has mutants that all differ from it and from one another, but for spelling', () => {
    const contents = mutants.filter(({ saysTheSame }) => !saysTheSame).map(({ compact }) => compact);

    expect(contents).not.toContain(JSON.stringify(parse(rich)));
    expect(new Set(contents).size).toBe(contents.length);
  });

  test('is told to people and to engines alike', () => {
    expect(mutants.map(({ content }) => parse(content))).toEqual(mutants.map(({ compact }) => parse(compact)));
  });

  test('says the same in another spelling', () => {
    const spellings = mutants.filter(({ saysTheSame }) => saysTheSame);

    expect(spellings.map(({ content }) => parse(content))).toEqual(spellings.map(() => parse(rich)));
    expect(spellings.every(({ content }) => content !== rich)).toBe(true);
  });

  test('is mostly changed into files that the platform takes', () => {
    const valid = mutants.filter(({ content }) => readPolicyDocument(content).enforceable);

    expect(valid.length / mutants.length).toBeGreaterThan(0.8);
  });

  test('keeps its names and descriptions, which decide nothing', () => {
    expect(mutants.filter(({ path }) => /^[a-z_]+\[\d+\]\.(name|description)/.test(path))).toEqual([]);
  });

  test('counts a change of a scope under the scope', () => {
    const scoped = mutants.filter(({ path }) => path.includes('.policy_scope.'));

    expect(new Set(scoped.map(({ policyType }) => policyType))).toEqual(new Set(['scope']));
  });
});

test('the ids of two equal policies differ in their place alone', () => {
  const policy = smallestPolicy('approval_policy', 'Four eyes');
  const mutants = mutantsOf(stringify({ approval_policy: [policy, { ...policy, name: 'Six eyes' }] }));

  const [first, second] = [0, 1].map((index) =>
    mutants
      .filter(({ path, policyPath }) => policyPath === `approval_policy[${index}]` && path.startsWith(policyPath))
      .map(({ within }) => within),
  );

  expect(first).toEqual(second);
  expect(first?.length).toBeGreaterThan(10);
});

test('two ids of one kind change places', () => {
  const policy = {
    ...smallestPolicy('approval_policy', 'Four eyes'),
    policy_scope: { projects: { including: [{ id: 1 }] }, groups: { including: [{ id: 2 }] } },
    bypass_settings: { users: [{ id: 3 }], groups: [{ id: 5 }] },
    actions: [
      { type: 'require_approval', approvals_required: 1, user_approvers_ids: [8] },
      { type: 'require_approval', approvals_required: 2, user_approvers_ids: [9] },
    ],
  };

  const swapped = mutantsOf(stringify({ approval_policy: [policy] })).filter(({ operator }) =>
    operator.endsWith('change-places'),
  );

  expect(swapped.map(({ change }) => change)).toEqual(['user_approvers_ids[0] 8 and 9 change places']);
});

test.each(policyKeys)('the smallest policy under %s has mutants', (key) => {
  const profile = key === 'ci_component_publishing_policy' ? '17.10' : 'newest';

  const mutants = mutantsOf(stringify({ [key]: [smallestPolicy(key, 'Smallest')] }), profile);

  expect(mutants.filter(({ policyKey, saysTheSame }) => policyKey === key && !saysTheSame).length).toBeGreaterThan(3);
});

test('an older format has no words that came later', () => {
  const content = stringify({ scan_execution_policy: [smallestPolicy('scan_execution_policy', 'Scans')] });

  const words = (mutants: ReturnType<typeof mutantsOf>) => mutants.map(({ change }) => change).join('\n');

  expect(words(mutantsOf(content, 'newest'))).toContain('target_default');
  expect(words(mutantsOf(content, '17.10'))).not.toContain('target_default');
});

test.each(['', '- a list', 'approval_policy: [', 'a: *nothing'])('nothing can be changed in %j', (content) => {
  expect(mutantsOf(content)).toEqual([]);
});
