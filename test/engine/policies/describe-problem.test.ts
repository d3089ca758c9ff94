import { expect, test } from 'vitest';
import { describeProblem, readPolicyDocument } from '../../../engine/policies/index.ts';

test('a problem is told with its place, and what was expected, found and meant on lines of their own', () => {
  const [problem] = readPolicyDocument('aproval_policy: []\nscan_execution_policy: []').problems;

  expect(problem && describeProblem(problem, 'policy.yml')).toBe(
    [
      'policy.yml:1:1 error policy file: aproval_policy: unknown key `aproval_policy`',
      '  expected: one of experiments, approval_policy, pipeline_execution_policy, pipeline_execution_schedule_policy, scan_execution_policy, vulnerability_management_policy, dependency_firewall_policy',
      '  found: `aproval_policy`',
      '  did you mean: approval_policy',
    ].join('\n'),
  );
});

test('a broken documented rule is named', () => {
  const text = 'approval_policy: [{name: Coverage-Check, enabled: true, rules: [], approval_settings: {}}]';
  const problem = readPolicyDocument(text).problems.find(({ code }) => code === 'reserved-name');

  expect(problem && describeProblem(problem, 'a/b.yml')).toMatch(
    /^a\/b\.yml:1:26 error MRAP-013 policy `Coverage-Check`: name: the name `Coverage-Check` is reserved\n/,
  );
});
