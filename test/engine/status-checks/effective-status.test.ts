import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckStatus } from '#engine';
import {
  addStatusCheckAnswer,
  buildMergeRequest,
  buildProject,
  buildStatusCheck,
  buildUser,
  shaOf,
  WorldDraft,
} from '#fixtures';
import { Trace } from '../../../engine/evidence/trace.ts';
import { effectiveStatus, isOverdue, newestOf } from '../../../engine/status-checks/effective-status.ts';

const statuses = ['passed', 'failed', 'pending'] as const;

test.each([
  { after: 0, overdue: false },
  { after: 120, overdue: false },
  { after: 121, overdue: true },
])('a pending answer of $after seconds is overdue: $overdue', ({ after, overdue }) => {
  const { draft, mergeRequestId, check } = scene();
  const row = addStatusCheckAnswer(draft, { mergeRequestId, check, status: 'pending', secondsAgo: after });

  expect(isOverdue(row, draft.now)).toBe(overdue);
});

test('an answer that is not pending is never overdue', () => {
  const { draft, mergeRequestId, check } = scene();
  const row = addStatusCheckAnswer(draft, { mergeRequestId, check, status: 'passed', secondsAgo: 600 });

  expect(isOverdue(row, draft.now)).toBe(false);
});

test('the newest answer is the one with the highest id, wherever it stands', () => {
  const { draft, mergeRequestId, check } = scene();
  const first = addStatusCheckAnswer(draft, { mergeRequestId, check, status: 'passed' });
  const second = addStatusCheckAnswer(draft, { mergeRequestId, check, status: 'failed', secondsAgo: 60 });

  expect(newestOf([second, first])).toBe(second);
  expect(newestOf([])).toBeUndefined();
});

// INV-2 of the behaviour of status checks: only the newest answer for the head counts.
test('earlier answers and answers for other commits change nothing', () => {
  const answer = fc.record({ status: fc.constantFrom(...statuses), atHead: fc.boolean() });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 6 }), fc.constantFrom(...statuses), (earlier, last) => {
      expect(statusAfter([...earlier, { status: last, atHead: true }])).toBe(last);
      expect(statusAfter([...earlier, { status: last, atHead: true }, { status: 'failed', atHead: false }])).toBe(last);
    }),
  );
});

interface Answer {
  readonly status: CheckStatus;
  readonly atHead: boolean;
}

function statusAfter(answers: readonly Answer[]): CheckStatus {
  const { draft, mergeRequestId, check, mergeRequest } = scene();
  for (const { status, atHead } of answers) {
    addStatusCheckAnswer(draft, { mergeRequestId, check, status, sha: atHead ? mergeRequest.headSha : shaOf(1) });
  }
  return effectiveStatus(draft.world, { check, mergeRequest }, new Trace());
}

function scene() {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  const mergeRequest = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });
  const check = buildStatusCheck(draft, project, { name: 'Compliance' });
  return { draft, mergeRequest, mergeRequestId: mergeRequest.id, check };
}
