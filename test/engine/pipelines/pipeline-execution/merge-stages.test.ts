import { expect, test } from 'vitest';
import { middleStages } from '../../../../engine/pipelines/ci-config/stages.ts';
import { mergeStages } from '../../../../engine/pipelines/pipeline-execution/merge-stages.ts';

test.each([
  {
    lists: [
      ['lint', 'ship'],
      ['lint', 'audit', 'ship'],
    ],
    merged: ['lint', 'audit', 'ship'],
  },
  { lists: [['a', 'b'], ['x'], ['b', 'y']], merged: ['a', 'b', 'x', 'y'] },
  {
    lists: [
      ['a', 'b', 'c'],
      ['b', 'x'],
    ],
    merged: ['a', 'b', 'c', 'x'],
  },
  {
    lists: [
      ['a', 'b'],
      ['x', 'a'],
    ],
    merged: ['x', 'a', 'b'],
  },
  { lists: [[], ['x']], merged: ['x'] },
  { lists: [['a', 'a', 'b']], merged: ['a', 'b'] },
  { lists: [['b', '.pre', 'a', '.post', 'c']], merged: ['b', 'a', 'c'] },
])('$lists merge into $merged', ({ lists, merged }) => {
  expect(middleStages(mergeStages(lists) ?? [])).toEqual(merged);
});

test('the four edges enclose every merged list', () => {
  const merged = mergeStages([['a'], ['.post', 'x', '.pipeline-policy-pre']]) ?? [];

  expect(merged.slice(0, 2)).toEqual(['.pipeline-policy-pre', '.pre']);
  expect(merged.slice(-2)).toEqual(['.post', '.pipeline-policy-post']);
});

test.each([
  {
    lists: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  },
  {
    lists: [
      ['a', 'b'],
      ['b', 'x'],
      ['x', 'a'],
    ],
  },
])('$lists contradict one another', ({ lists }) => {
  expect(mergeStages(lists)).toBeNull();
});
