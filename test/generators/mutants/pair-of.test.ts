import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mutantsOf, type PolicyMutant, pairOf } from '#generators';

const content = `
approval_policy:
  - name: Leads
    enabled: true
    rules: [{ type: scan_finding, branches: [main], scanners: [sast, dast], vulnerabilities_allowed: 0, severity_levels: [high], vulnerability_states: [detected] }]
    actions: [{ type: require_approval, approvals_required: 1, user_approvers: [ana] }]
  - name: Others
    enabled: true
    rules: [{ type: any_merge_request, branches: [main], commits: any }]
    actions: [{ type: require_approval, approvals_required: 2, user_approvers: [ana] }]
`;
const mutants = mutantsOf(content);

function mutant(start: string): PolicyMutant {
  const found = mutants.find(({ id }) => id.startsWith(start));
  if (found === undefined) throw new Error(`no mutant \`${start}\` among ${mutants.map(({ id }) => id).join(', ')}`);
  return found;
}

test('a pair has both changes', () => {
  const pair = pairOf(
    mutant('actions-approvals-required-raised=2'),
    mutant('rules-vulnerabilities-allowed-raised=1@approval_policy[0]'),
  );

  const [policy] = parse(pair?.content ?? '').approval_policy;
  expect(policy.actions[0].approvals_required).toBe(2);
  expect(policy.rules[0].vulnerabilities_allowed).toBe(1);
  expect(pair?.change).toBe('approvals_required: 1 -> 2, and vulnerabilities_allowed: 0 -> 1');
  expect(JSON.parse(pair?.compact ?? '')).toEqual(parse(pair?.content ?? ''));
});

test.each([
  ['of two policies', 'actions-approvals-required-raised=2', 'actions-approvals-required-raised=3'],
  ['of a place and what is in it', 'approval-policy-rules-repeated', 'rules-vulnerabilities-allowed-raised=1'],
  ['with another spelling', 'actions-approvals-required-raised=2', 'keys-reordered'],
])('there is no pair %s', (_, first, second) => {
  expect(pairOf(mutant(first), mutant(second))).toBeUndefined();
});
