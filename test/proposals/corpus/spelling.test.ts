import { expect, test } from 'vitest';
import { spoken, withPlural } from '../../../proposals/corpus/spelling.ts';
import { ownLibrary } from '../native.ts';

test.each([
  ['the merge request needs {int} approval(s)', ['1'], 'the merge request needs 1 approval'],
  ['the merge request needs {int} approval(s)', ['2'], 'the merge request needs 2 approvals'],
  ['{person} is a/an {role} of {string}', ['Ana', 'owner', '"acme"'], 'Ana is a owner of "acme"'],
])('%s with %j is said as %s', (pattern, texts, sentence) => {
  expect(spoken({ pattern }, texts)).toBe(sentence);
});

test('a changed number changes the word that it counts', async () => {
  const step = { kind: 'then', text: 'the merge request needs 2 approval', argument: null } as const;

  expect(withPlural(step, await ownLibrary()).text).toBe('the merge request needs 2 approvals');
});
