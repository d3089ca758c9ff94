import { expect, test } from 'vitest';
import type { PolicyFile } from '#engine';
import { contentInForce } from '../../../engine/scope/content-in-force.ts';

const file: PolicyFile = {
  id: 1,
  policyProjectId: 1,
  content: 'new',
  previousContent: 'old',
  sha: 'abc',
  committedVia: 'push',
  committedAt: '2026-01-15T09:30:00Z',
};

test.each<[string, Partial<PolicyFile>, string, string]>([
  ['a change just pushed', {}, '2026-01-15T09:30:00Z', 'old'],
  ['a second before the ten minutes end', {}, '2026-01-15T09:39:59Z', 'old'],
  ['ten minutes after the push', {}, '2026-01-15T09:40:00Z', 'new'],
  ['a change just merged', { committedVia: 'merge_request' }, '2026-01-15T09:30:00Z', 'new'],
  ['the first file, just pushed', { previousContent: null }, '2026-01-15T09:30:00Z', 'new'],
])('%s', (_situation, columns, now, content) => {
  expect(contentInForce({ ...file, ...columns }, now).content).toBe(content);
});

test('a policy project without a file says nothing', () => {
  expect(contentInForce(undefined, '2026-01-15T09:30:00Z')).toEqual({ content: '', delayed: false });
});
