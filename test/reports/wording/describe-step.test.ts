import { expect, test } from 'vitest';
import type { Event, Project, Question, User } from '#engine';
import type { Case } from '#reports';
import { describeEvent, describeQuestion } from '../../../reports/wording/describe-step.ts';

const world: Case['world'] = {
  users: [{ id: 3, name: 'Ana' } as User],
  projects: [{ id: 7, fullPath: 'acme/payments' } as Project],
};

test.each<[words: string, event: Event]>([
  ['user blocked: user Ana', { kind: 'user_blocked', userId: 3 }],
  ['user blocked: user #4', { kind: 'user_blocked', userId: 4 }],
  ['status checks time out', { kind: 'status_checks_time_out' }],
  ['branch protected: project acme/payments, branch main', { kind: 'branch_protected', projectId: 7, branch: 'main' }],
  ['push: merge request #1, commits 0', { kind: 'push', mergeRequestId: 1, commits: [] }],
])('the event reads: %s', (words, event) => {
  expect(describeEvent(event, world)).toBe(words);
});

test.each<[words: string, question: Question]>([
  ['which policies cover it: project acme/payments', { kind: 'policies', projectId: 7 }],
  [
    'is this allowed: credential (session, user Ana), action (via ability, permission push_code), resource (project, id 7)',
    {
      kind: 'access',
      credential: { kind: 'session', userId: 3 },
      action: { via: 'ability', permission: 'push_code' },
      resource: { kind: 'project', id: 7 },
    },
  ],
  [
    `is this policy file valid: content approval_policy: - name: ${'x'.repeat(32)}...`,
    { kind: 'policy_file', content: `approval_policy:\n  - name: ${'x'.repeat(100)}` },
  ],
])('the question reads: %s', (words, question) => {
  expect(describeQuestion(question, world)).toBe(words);
});
