import { describe, expect, test } from 'vitest';
import { readPolicyDocument } from '../../../engine/policies/index.ts';
import type { Doubt } from './meaning/doubt.ts';
import { acting, approve, ruled, scan, scanning, scheduled } from './meaning/policy-texts.ts';

const refusals: readonly Doubt[] = [
  {
    title: 'a sixth action that requires approval',
    doubtful: acting(Array(6).fill(approve).join(', ')),
    fine: acting(Array(5).fill(approve).join(', ')),
    expected: { code: 'too-many-actions', rule: 'MRAP-006' },
  },
  {
    title: 'an age of findings that are all new',
    doubtful: ruled(scan('vulnerability_age: {operator: less_than, value: 3, interval: day}')),
    fine: ruled(
      scan('vulnerability_age: {operator: less_than, value: 3, interval: day}').replace(
        'states: []',
        'states: [detected]',
      ),
    ),
    expected: { code: 'age-of-new-findings', rule: 'MRAP-009' },
  },
  {
    title: 'a time zone by the name of its city',
    doubtful: scheduled('type: daily, timezone: Tokyo'),
    fine: scheduled('type: daily, timezone: Asia/Tokyo'),
    expected: { code: 'unknown-time-zone', rule: 'VAL-006', suggestion: 'Asia/Tokyo' },
  },
  {
    title: 'an empty time zone',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '@daily', timezone: ''}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '@daily'}"),
    expected: { code: 'unknown-time-zone', rule: 'VAL-006' },
  },
  {
    title: 'a run every minute',
    doubtful: scanning("{type: schedule, branches: [main], cadence: '* * * * *'}"),
    fine: scanning("{type: schedule, branches: [main], cadence: '0 * * * *'}"),
    expected: { code: 'every-minute', rule: 'VAL-007' },
  },
  {
    title: 'an eleventh action of a scan policy',
    doubtful: scanning('{type: pipeline, branches: [main]}', Array(11).fill('{scan: sast}').join(', ')),
    fine: scanning('{type: pipeline, branches: [main]}', Array(10).fill('{scan: sast}').join(', ')),
    expected: { code: 'beyond-save-limit', rule: 'VAL-008', expected: 'at most 10 items' },
  },
];

describe('what only the editor refuses makes a file invalid and leaves it enforceable', () => {
  test.each(refusals)('$title', ({ doubtful, fine, expected }) => {
    const document = readPolicyDocument(doubtful);

    expect(document.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', stage: 'save', ...expected }),
    );
    expect([document.valid, document.enforceable, document.policies.length]).toEqual([false, true, 1]);
    expect(readPolicyDocument(fine).valid).toBe(true);
  });

  test.each(refusals)('a disabled policy may have $title', ({ doubtful }) => {
    const { problems } = readPolicyDocument(
      doubtful
        .replaceAll('enabled: true, rules', 'enabled: false, rules')
        .replaceAll('p, enabled: true', 'p, enabled: false'),
    );

    expect(problems.filter(({ stage }) => stage === 'save')).toEqual([]);
  });
});

test('a disabled policy is still checked for its shape', () => {
  const { problems } = readPolicyDocument('approval_policy: [{name: off, enabled: false, rules: none, actions: []}]');

  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['wrong-kind', 'error']]);
});
