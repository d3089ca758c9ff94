import { expect, test } from 'vitest';
import { ruleResults } from '../../../reports/allure/rule-result.ts';
import { buildCase, buildDecided, buildQuestion } from '../build-case.ts';

const consulted = buildQuestion({
  verdict: buildDecided({ rule: 'MRAP-030', held: true, subject: 'rule 1', because: '' }),
});
const options = { implemented: new Set(['MRAP-030', 'MRAP-031'] as const), start: 5 };

test('a rule that a passed case covers has passed, and names the case', () => {
  const rule = resultFor('MRAP-030', [buildCase({ rules: ['MRAP-030'], steps: [consulted] })]);

  expect(rule).toMatchObject({
    status: 'passed',
    start: 5,
    description: expect.stringContaining('scan-findings.feature:12'),
  });
});

test('a rule about which a case did not pass has failed', () => {
  const cases = [buildCase({ rules: ['MRAP-030'], steps: [consulted], status: 'failed' })];

  expect(resultFor('MRAP-030', cases)).toMatchObject({
    status: 'failed',
    statusDetails: { message: 'did not pass: features/approval/scan-findings.feature:12' },
  });
});

test('a rule that nobody covers is skipped, and says which kind of gap it is', () => {
  const messageOf = (rule: string) => resultFor(rule, [buildCase({ steps: [consulted] })])?.statusDetails?.message;

  expect(messageOf('MRAP-030')).toMatch(/^a gap: scenarios walk past it/);
  expect(messageOf('MRAP-031')).toMatch(/^a gap: the target knows it/);
  expect(messageOf('MRAP-032')).toMatch(/^a gap: the target never quotes it/);
});

test('rules of a policy type without any case are left out', () => {
  const found = ruleResults([buildCase()], options).map(({ fullName }) => fullName ?? '');

  expect(found.filter((name) => !name.startsWith('rule:MRAP-'))).toEqual([]);
});

function resultFor(rule: string, cases: Parameters<typeof ruleResults>[0]) {
  return ruleResults(cases, options).find(({ fullName }) => fullName === `rule:${rule}`);
}
