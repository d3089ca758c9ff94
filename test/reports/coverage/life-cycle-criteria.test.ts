import { expect, test } from 'vitest';
import { type RuleId, rules } from '#catalogue';
import {
  addStatusCheckAnswer,
  buildGroup,
  buildMergeRequest,
  buildPersonalToken,
  buildProject,
  buildStatusCheck,
  buildUser,
  enforcePolicy,
  smallestPolicy,
  WorldDraft,
} from '#fixtures';
import { type Case, coverageOf } from '#reports';
import { buildDecidedCase } from './decided.ts';

const all: ReadonlySet<RuleId> = new Set(rules.map(({ id }) => id));

function covered(one: Case, cycle: string): readonly string[] {
  return coverageOf([one], all)
    .items.filter(({ subject, coveredBy }) => subject === cycle && coveredBy.length > 0)
    .map(({ part }) => part);
}

function mergeRequestIn(draft: WorldDraft) {
  const project = buildProject(draft, 'web', { group: buildGroup(draft, 'acme') });
  const author = buildUser(draft, 'Ana');
  const mergeRequest = buildMergeRequest(draft, { author, project });
  return { project, author, mergeRequest, ask: { kind: 'merge_request', mergeRequestId: mergeRequest.id } as const };
}

test('a merge request that is merged took the step from needing no approval', () => {
  const draft = new WorldDraft();
  const { mergeRequest, ask } = mergeRequestIn(draft);
  const one = buildDecidedCase(draft.world, { kind: 'merge_request_merged', mergeRequestId: mergeRequest.id }, { ask });

  expect(covered(one, 'merge-request')).toEqual(['merged', 'none required -> merged']);
});

test('what nobody asks about afterwards is not shown', () => {
  const draft = new WorldDraft();
  const { mergeRequest, ask } = mergeRequestIn(draft);
  const one = buildDecidedCase(draft.world, { ask }, { kind: 'merge_request_merged', mergeRequestId: mergeRequest.id });

  expect(covered(one, 'merge-request')).toEqual(['none required']);
});

test('a status check goes by the newest answer for the head', () => {
  const draft = new WorldDraft();
  const { project, mergeRequest, ask } = mergeRequestIn(draft);
  const check = buildStatusCheck(draft, project, { name: 'QA' });
  addStatusCheckAnswer(draft, { mergeRequestId: mergeRequest.id, check, status: 'pending' });
  addStatusCheckAnswer(draft, { mergeRequestId: mergeRequest.id, check, status: 'failed' });
  addStatusCheckAnswer(draft, { mergeRequestId: mergeRequest.id, check, status: 'passed', sha: 'another' });

  expect(covered(buildDecidedCase(draft.world, { ask }), 'status-check')).toEqual(['failed']);
});

test('a token expires as time passes, and a revoked one is not expired', () => {
  const draft = new WorldDraft();
  const ana = buildUser(draft, 'Ana');
  const token = buildPersonalToken(draft, ana, { name: 'ci', expiresAt: '2026-01-16' });
  const project = buildProject(draft, 'web', { group: buildGroup(draft, 'acme') });
  const attempt = {
    kind: 'access',
    credential: { kind: 'access_token', id: token.id },
    action: { via: 'ability', permission: 'read_code' },
    resource: { kind: 'project', id: project.id },
  } as const;
  const one = buildDecidedCase(draft.world, { kind: 'time_passes', seconds: 86_400 }, { ask: attempt });
  const revoked = buildDecidedCase(
    draft.world,
    { kind: 'access_token_revoked', accessTokenId: token.id },
    { ask: attempt },
  );

  expect(covered(one, 'access-token')).toEqual(['expired', 'active -> expired']);
  expect(covered(revoked, 'access-token')).toEqual(['revoked', 'active -> revoked']);
});

test('a pushed change of a policy file waits, and then acts', () => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web', { group: buildGroup(draft, 'acme') });
  const key = 'approval_policy';
  const { policyProjectId } = enforcePolicy(
    draft,
    { projectId: project.id },
    { key, policy: smallestPolicy(key, 'Leads') },
  );
  const content = draft.rows('policyFiles')[0]?.content.replace('enabled: true', 'enabled: false') ?? '';
  const ask = { kind: 'policies', projectId: project.id } as const;
  const one = buildDecidedCase(
    draft.world,
    { kind: 'policy_file_changed', policyProjectId, content, committedVia: 'push' },
    { kind: 'time_passes', seconds: 600 },
    { ask },
  );

  expect(covered(one, 'policy-change')).toEqual(['in force', 'in force -> waiting', 'waiting -> in force']);
  expect(covered(one, 'policy')).toEqual(['disabled', 'enabled -> disabled']);
});

test('the policies of a file that becomes unreadable to the platform are ignored', () => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web', { group: buildGroup(draft, 'acme') });
  const key = 'approval_policy';
  const { policyProjectId } = enforcePolicy(
    draft,
    { projectId: project.id },
    { key, policy: smallestPolicy(key, 'Leads') },
  );
  const content = `${draft.rows('policyFiles')[0]?.content ?? ''}\nno_such_policy: []\n`;
  const one = buildDecidedCase(
    draft.world,
    { kind: 'policy_file_changed', policyProjectId, content, committedVia: 'merge_request' },
    { ask: { kind: 'policies', projectId: project.id } },
  );

  expect(covered(one, 'policy')).toEqual(['ignored', 'enabled -> ignored']);
});

test('a step that no event takes is out of reach', () => {
  const item = coverageOf([], all).items.find(({ id }) => id === 'transition:vulnerability:detected -> confirmed');

  expect(item?.outOfReach).toBe('no event of a scenario takes this step');
});
