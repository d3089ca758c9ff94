import { expect, test } from 'vitest';
import { inTurns } from '../../../proposals/edits/in-turns.ts';

test('groups take turns, each in its own order, and a long one ends alone', () => {
  expect(inTurns(['a1', 'a2', 'a3', 'b1', 'c1', 'c2'], (item) => item.charAt(0))).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'c2',
    'a3',
  ]);
});
