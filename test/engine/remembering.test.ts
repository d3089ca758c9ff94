import { expect, test } from 'vitest';
import { remembering } from '../../engine/remembering.ts';

test('a value is computed once, and again when it was forgotten', () => {
  const asked: string[] = [];
  const length = remembering(2, (text) => {
    asked.push(text);
    return text.length;
  });

  const lengths = ['one', 'one', 'three', 'one', 'seven', 'one'].map(length);

  expect(lengths).toEqual([3, 3, 5, 3, 5, 3]);
  expect(asked).toEqual(['one', 'three', 'seven', 'one']);
});
