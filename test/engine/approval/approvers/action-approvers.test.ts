import { expect, test } from 'vitest';
import { actionApprovers } from '../../../../engine/approval/approvers/action-approvers.ts';
import { projectTeam } from '../../../../engine/approval/approvers/project-team.ts';
import { mergeRequestContext } from '../../../../engine/approval/merge-request-context.ts';
import { Trace } from '../../../../engine/evidence/trace.ts';
import type { RequireApprovalAction } from '../../../../engine/policies/index.ts';
import {
  accessLevels,
  buildGroup,
  buildMergeRequest,
  buildProject,
  buildUser,
  WorldDraft,
} from '../../../../fixtures/index.ts';

const draft = new WorldDraft();
const project = buildProject(draft, 'payments');
const [ben, mia, zoe] = ['Ben', 'Mia', 'Zoe'].map((name) => buildUser(draft, name).id) as [number, number, number];
const outside = buildGroup(draft, 'outside');
draft.add('members', { userId: ben, projectId: project.id, accessLevel: accessLevels.developer });
draft.add('members', { userId: mia, namespaceId: project.namespaceId, accessLevel: accessLevels.guest });
draft.add('members', { userId: zoe, namespaceId: outside.id, accessLevel: accessLevels.owner });
const mergeRequest = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });

function approvers(lists: Partial<RequireApprovalAction>): readonly number[] {
  const context = mergeRequestContext(draft.world, mergeRequest.id);
  const action = { type: 'require_approval', approvals_required: 1, ...lists } as const;
  return [...actionApprovers(context, { action, team: projectTeam(context), subject: 'rule' }, new Trace())].sort();
}

test('people are named by id as well as by username', () => {
  expect(approvers({ user_approvers_ids: [ben] })).toEqual([ben]);
  expect(approvers({ user_approvers: ['ben'], user_approvers_ids: [mia] })).toEqual([ben, mia]);
});

test('a person who is named by id has to be a member too', () => {
  expect(approvers({ user_approvers_ids: [zoe] })).toEqual([]);
});

test('groups are named by id as well as by path', () => {
  expect(approvers({ group_approvers_ids: [project.namespaceId] })).toEqual([mia]);
  expect(approvers({ group_approvers: ['acme'] })).toEqual([mia]);
});

test('a group outside the hierarchy has no say, by id or by path', () => {
  expect(approvers({ group_approvers_ids: [outside.id], group_approvers: ['outside'] })).toEqual([]);
});

test('guests hold no role that approves', () => {
  expect(approvers({ role_approvers: ['guest', 'reporter'] })).toEqual([]);
  expect(approvers({ role_approvers: ['guest', 'developer'] })).toEqual([ben]);
});
