import { describe, expect, test } from 'vitest';
import { type Problem, readPolicyDocument } from '../../../engine/policies/index.ts';
import { include, policyOf } from './policy-of.ts';

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

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
