import { expect, test } from 'vitest';
import { canonicalText } from '../../../engine/policies/canonical-text.ts';

test.each([
  ['the order of keys', { scan: 'sast', tags: ['a'] }, { tags: ['a'], scan: 'sast' }, true],
  ['the order of inner keys', { variables: { A: '1', B: '2' } }, { variables: { B: '2', A: '1' } }, true],
  ['the order of items', { tags: ['a', 'b'] }, { tags: ['b', 'a'] }, false],
  ['an additional key', { scan: 'sast' }, { scan: 'sast', template: 'default' }, false],
])('values that differ in %s', (_, one, other, same) => {
  expect(canonicalText(one) === canonicalText(other)).toBe(same);
});
