import { expect, test } from 'vitest';
import { approvalRule, type RuleDemand } from '../../../engine/approval/approval-rule.ts';
import { mergeRequestContext } from '../../../engine/approval/merge-request-context.ts';
import { buildMergeRequest, buildProject, buildUser, WorldDraft } from '../../../fixtures/index.ts';

/** A rule of which Mia and Max may approve a merge request, that Mia and Zoe did approve. */
function outcome(required: number, ifInvalid: RuleDemand['ifInvalid']) {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'payments');
  const [ana, mia, max, zoe] = ['Ana', 'Mia', 'Max', 'Zoe'].map((name) => buildUser(draft, name).id);
  const author = draft.rows('users')[0];
  if (author === undefined || ana === undefined) throw new Error('nobody was built');
  const mergeRequest = buildMergeRequest(draft, { author, project });
  for (const userId of [mia, zoe]) draft.add('approvals', { mergeRequestId: mergeRequest.id, userId: userId ?? 0 });
  const context = mergeRequestContext(draft.world, mergeRequest.id);
  const eligible = new Set([mia ?? 0, max ?? 0]);
  return approvalRule(context, { name: 'R', policy: 'R', kind: 'scan_finding', required, eligible, ifInvalid });
}

test.each([
  [0, 'blocks', { approvalsLeft: 0, approved: true, valid: true }],
  [1, 'blocks', { approvalsLeft: 0, approved: true, valid: true }],
  [2, 'blocks', { approvalsLeft: 1, approved: false, valid: true }],
  [3, 'blocks', { approvalsLeft: 2, approved: false, valid: false }],
  [3, 'is satisfied', { approvalsLeft: 0, approved: true, valid: false }],
  [3, 'is approved', { approvalsLeft: 2, approved: true, valid: false }],
  [2, 'is approved', { approvalsLeft: 1, approved: false, valid: true }],
] as const)('%i approvals of two people, and if that is impossible it %s', (required, ifInvalid, expected) => {
  expect(outcome(required, ifInvalid)).toMatchObject({ approvalsRequired: required, ...expected });
});

test('only eligible people count as having approved', () => {
  expect(outcome(2, 'blocks')).toMatchObject({ approvedBy: ['mia'], eligibleApprovers: ['mia', 'max'] });
});
