import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { inPlaceOfLike } from '../../../proposals/edits/in-place-of-like.ts';
import { corpusOf, ownLibrary } from '../native.ts';

const feature = `
@approval
Feature: Branches of a group
  Example: a person
    Given a group "acme"
    And Mia is a maintainer of "acme"
    When Mia tries to unprotect "main" of the group "acme"
    Then the platform accepts it

  Example: a file
    When this policy file is checked:
      """
      approval_policy: []
      """
    Then the file is valid
`;

async function inPlace(kind: 'given' | 'when', text: string, at: number) {
  const corpus = await corpusOf(feature);
  const vocabulary = vocabularyOf(corpus, await ownLibrary());
  const argument = text.endsWith(':') ? ({ kind: 'text', text: 'scan_execution_policy: []' } as const) : null;
  return inPlaceOfLike({ steps: corpus[at]?.steps ?? [], edits: [] }, { kind, text, argument }, vocabulary);
}

test('a step stands where its like stood, and says what that one said behind the same words', async () => {
  const [variant] = await inPlace('when', 'the service account "Bot" tries to unprotect "docs" of the group "shop"', 0);

  expect(variant?.steps.map((step) => step.text)).toContain(
    'the service account "Bot" tries to unprotect "main" of the group "acme"',
  );
  expect(variant?.edits.map(({ kind, before }) => [kind, before?.text])).toEqual([
    ['swap', 'Mia tries to unprotect "main" of the group "acme"'],
  ]);
});

test('what belongs below a step comes from the one in whose place it stands', async () => {
  const [variant] = await inPlace('when', 'this policy file is checked for "web":', 1);

  expect(variant?.steps[0]).toEqual({
    kind: 'when',
    text: 'this policy file is checked for "web":',
    argument: { kind: 'text', text: 'approval_policy: []' },
  });
});

test('where nothing reads like a step it stands in no place', async () => {
  expect(await inPlace('when', 'Wes gets activated', 0)).toEqual([]);
});
