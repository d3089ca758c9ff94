import { expect, test } from 'vitest';
import { decide, type PolicyFileOutcome, type Question, type World } from '#engine';
import { buildGroup, buildMember, buildProject, buildUser, WorldDraft } from '#fixtures';

function judged(world: World, question: Omit<Extract<Question, { kind: 'policy_file' }>, 'kind'>): PolicyFileOutcome {
  const verdict = decide(world, { kind: 'policy_file', ...question });
  if (verdict.kind !== 'decided') throw new Error(`expected a decision: received ${verdict.kind}`);
  return verdict.outcome as PolicyFileOutcome;
}

function approvalPolicy(approvals: number, approvers: string): string {
  return `
approval_policy:
  - name: Leads
    enabled: true
    rules: [{ type: any_merge_request, branch_type: protected, commits: any }]
    actions: [{ type: require_approval, approvals_required: ${approvals}, ${approvers} }]
`;
}

test('people inherit the role that makes them approvers from groups above', () => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'web', { group });
  buildMember(draft, buildUser(draft, 'Ana'), { role: 'maintainer', of: group });
  buildMember(draft, buildUser(draft, 'Max'), { role: 'maintainer', of: project });

  const content = approvalPolicy(2, 'role_approvers: [maintainer]');

  expect(judged(draft.world, { content, projectId: project.id }).valid).toBe(true);
});

test.each(['blocked', 'deactivated'] as const)('a %s user is no approver', (state) => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  buildMember(draft, buildUser(draft, 'Ana', { state }), { role: 'maintainer', of: project });

  const content = approvalPolicy(1, 'role_approvers: [maintainer]');

  expect(judged(draft.world, { content, projectId: project.id }).valid).toBe(false);
});

test('an expired membership makes no approver', () => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  buildMember(draft, buildUser(draft, 'Ana'), { role: 'maintainer', of: project, expiresAt: '2026-01-15' });

  const content = approvalPolicy(1, 'user_approvers: [ana]');

  expect(judged(draft.world, { content, projectId: project.id }).valid).toBe(false);
});

test('without a container nobody is counted', () => {
  const content = approvalPolicy(9, 'role_approvers: [maintainer]');

  expect(judged(new WorldDraft().world, { content }).valid).toBe(true);
});

test('an unreadable file is invalid and says where', () => {
  const { valid, problems } = judged(new WorldDraft().world, { content: 'approval_policy: [' });

  expect(valid).toBe(false);
  expect(problems.map(({ line }) => line)).toContain(1);
});
