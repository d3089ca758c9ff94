import { expect, test } from 'vitest';
import { isSame } from '../../../reports/mutation/is-same.ts';

test.each([
  [
    { a: 1, b: [1, 2] },
    { b: [1, 2], a: 1 },
  ],
  [null, null],
  [[], []],
])('%j says the same as %j', (one, other) => {
  expect(isSame(one, other)).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 1, b: 1 }],
  [{ a: 1 }, { b: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 1]],
  [[], {}],
  [null, {}],
  [0, false],
])('%j differs from %j', (one, other) => {
  expect(isSame(one, other)).toBe(false);
  expect(isSame(other, one)).toBe(false);
});
