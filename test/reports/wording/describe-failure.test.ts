import { expect, test } from 'vitest';
import { describeFailure } from '../../../reports/wording/describe-failure.ts';
import { buildCase, buildQuestion, buildWrong } from '../build-case.ts';

test('a passed case has no failure', () => {
  expect(describeFailure(buildCase())).toEqual([]);
});

test('a wrong decision is told by what was expected and found, not by a stack', () => {
  expect(describeFailure(buildWrong())).toEqual(['approvalsLeft: expected 1, found 0']);
});

test('the error of a target is told', () => {
  const steps = [buildQuestion({ verdict: { kind: 'failed', error: 'connection lost' } })];

  expect(describeFailure(buildCase({ status: 'broken', steps }))).toEqual([
    'broken: the target failed: connection lost',
  ]);
});

test('a case without a reason says so', () => {
  expect(describeFailure(buildCase({ status: 'broken' }))).toEqual(['broken: broken, without a reason']);
});

test.each([
  [
    'Error: no person is called `Bob`\n    at named (steps/world/names.ts:40:9)\n    at async Promise.all (index 0)',
    ['broken: no person is called `Bob`'],
  ],
  ['RangeError: first\nsecond', ['broken: first', 'second']],
  ['no prefix', ['broken: no prefix']],
])('of `%s` only the words are told', (failure, words) => {
  expect(describeFailure(buildCase({ status: 'broken', failure }))).toEqual(words);
});
