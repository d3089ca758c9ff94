import { expect, test } from 'vitest';
import { expandText, expandVariables } from '../../../../engine/pipelines/ci-config/expand-variables.ts';

test('references are resolved through other variables, and what is unknown stays', () => {
  const expanded = expandVariables({ A: '$B/x', B: 'b-$KNOWN', C: '$GONE' }, { KNOWN: 'k' });

  expect(expanded).toEqual({ A: 'b-k/x', B: 'b-k', C: '$GONE' });
});

test('values that lead back to themselves stay as written', () => {
  expect(expandVariables({ A: '$A -v', B: '$C', C: '$B' }, {})).toEqual({ A: '$A -v', B: '$C', C: '$B' });
});

test('a doubled dollar is no reference', () => {
  expect(expandText('$$A and $A', { A: 'a' })).toBe('$$A and a');
});
