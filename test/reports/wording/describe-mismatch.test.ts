import { expect, test } from 'vitest';
import type { Expectation } from '#engine';
import { describeMismatch } from '../../../reports/wording/describe-mismatch.ts';

test.each<[is: Expectation['is'], value: unknown, actual: unknown, words: string]>([
  ['equal', true, false, 'expected true, found false'],
  ['equal', 1, undefined, 'expected 1, found nothing'],
  ['equal', null, 'x', 'expected null, found "x"'],
  ['including', 'build', ['test'], 'expected a list with "build", found ["test"]'],
  ['excluding', 'build', ['build'], 'expected a list without "build", found ["build"]'],
  ['empty', undefined, [1], 'expected an empty list, found [1]'],
  ['not empty', undefined, [], 'expected a list that is not empty, found []'],
  ['absent', undefined, 1, 'expected nothing, found 1'],
  ['matching', 'limit', 'ok', 'expected a text with "limit", found "ok"'],
])('what is %s %j but reads %j', (is, value, actual, words) => {
  expect(describeMismatch({ expectation: { at: 'x', is, value }, actual })).toBe(`x: ${words}`);
});
