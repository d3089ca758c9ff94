import { expect, test } from 'vitest';
import { wrap } from '../../../reports/terminal/wrap.ts';

test.each([
  ['short', 10, ['> short']],
  ['one two three', 9, ['> one two', '  three']],
  ['a-word-that-is-too-long for it', 9, ['> a-word-that-is-too-long', '  for it']],
  ['', 9, ['> ']],
])('`%s` in %d columns', (text, width, lines) => {
  expect(wrap(text, width, { first: '> ', rest: '  ' })).toEqual(lines);
});
