import { expect, test } from 'vitest';
import { likenessOf } from '../../../proposals/corpus/likeness.ts';

test('the same words are wholly alike, and no common word is not alike at all', () => {
  expect(likenessOf('this file is checked:', 'this file is checked:')).toBe(1);
  expect(likenessOf('this file is checked:', 'Mia opens {string}')).toBe(0);
});

test('a text that goes on is more alike than one that says something else', () => {
  const whole = 'this policy file is checked for {string}:';

  const goesOn = likenessOf('this policy file is checked:', whole);

  expect(goesOn).toBeGreaterThan(likenessOf('the policy of {string} is disabled', whole));
});
