import { expect, test } from 'vitest';
import { Trace } from '../../../engine/evidence/trace.ts';
import { failedChecks, type Mergeability } from '../../../engine/mergeability/checks.ts';

const fine: Mergeability = {
  state: 'opened',
  draft: false,
  approved: true,
  approvalsSyncing: false,
  licensed: true,
  policyRules: true,
  violations: [],
  statusChecksPass: true,
};

const failures = (facts: Partial<Mergeability>) => failedChecks({ ...fine, ...facts }, new Trace());

test.each([
  ['nothing is wrong', {}, []],
  ['an approval is missing', { approved: false }, ['not_approved']],
  ['approvals are syncing', { approved: false, approvalsSyncing: true }, ['approvals_syncing']],
  ['a violation is approved', { violations: ['failed'] }, []],
  [
    'a violation is not approved',
    { approved: false, violations: ['failed'] },
    ['not_approved', 'security_policy_violations'],
  ],
  ['a rule is being judged, approvals or not', { violations: ['running', 'failed'] }, ['checking']],
  ['a policy let an error pass', { approved: false, violations: ['warn'] }, ['not_approved']],
  ['without a licence violations fail nothing', { licensed: false, violations: ['running'] }, []],
  ['without approval rules of policies violations fail nothing', { policyRules: false, violations: ['running'] }, []],
  ['a status check is open', { statusChecksPass: false }, ['status_checks_must_pass']],
  ['it is merged', { state: 'merged' }, ['not_open']],
  ['it is a draft', { draft: true }, ['draft_status']],
] as const)('%s', (_, facts, expected) => {
  expect(failures(facts)).toEqual(expected);
});

test('everything fails in the order of the platform', () => {
  const facts = {
    approved: false,
    violations: ['failed'],
    statusChecksPass: false,
    state: 'closed',
    draft: true,
  } as const;

  expect(failures(facts)).toEqual([
    'not_approved',
    'security_policy_violations',
    'status_checks_must_pass',
    'not_open',
    'draft_status',
  ]);
});
