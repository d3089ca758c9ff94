import { expect, test } from 'vitest';
import { type Leaning, leaningOf, type Outcome } from '#engine';

test.each<{ outcome: object; leaning: Leaning | null }>([
  { outcome: { kind: 'merge_request', mergeable: true, approved: false }, leaning: 'allow' },
  { outcome: { kind: 'merge_request', mergeable: false, approved: true }, leaning: 'refuse' },
  { outcome: { kind: 'policy_file', valid: true }, leaning: 'allow' },
  { outcome: { kind: 'policy_file', valid: false }, leaning: 'refuse' },
  { outcome: { kind: 'access', allowed: true }, leaning: 'allow' },
  { outcome: { kind: 'access', allowed: false }, leaning: 'refuse' },
  { outcome: { kind: 'call', accepted: true }, leaning: 'allow' },
  { outcome: { kind: 'call', accepted: false }, leaning: 'refuse' },
  { outcome: { kind: 'pipeline', result: 'failed' }, leaning: null },
  { outcome: { kind: 'scheduled_pipelines' }, leaning: null },
  { outcome: { kind: 'vulnerabilities' }, leaning: null },
  { outcome: { kind: 'policies' }, leaning: null },
])('$outcome leans $leaning', ({ outcome, leaning }) => {
  expect(leaningOf(outcome as Outcome)).toBe(leaning);
});
