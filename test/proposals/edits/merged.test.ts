import { expect, test } from 'vitest';
import type { ScenarioStep } from '../../../proposals/corpus/scenario.ts';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { merged } from '../../../proposals/edits/merged.ts';
import { ownLibrary } from '../native.ts';

async function textsOf(own: readonly string[], others: readonly string[]): Promise<readonly string[]> {
  const given = (text: string): ScenarioStep => ({ kind: 'given', text, argument: null });
  const vocabulary = vocabularyOf([], await ownLibrary());
  return merged(own.map(given), others.map(given), vocabulary).map(({ text }) => text);
}

test('what the other says otherwise of the same thing stands in its place', async () => {
  const texts = await textsOf(
    ['a group "acme"', 'a project "api" in "acme"', 'Mia is a maintainer of "api"'],
    ['a group "acme"', 'a project "api" in "acme"', 'Mia is a developer of "api"', '"api" has a branch "docs"'],
  );

  expect(texts).toEqual([
    'a group "acme"',
    'a project "api" in "acme"',
    'Mia is a developer of "api"',
    '"api" has a branch "docs"',
  ]);
});

test('what both bring in comes in as the other needs it, and once', async () => {
  const texts = await textsOf(
    ['a project "api"', 'Mia is a maintainer of "api"'],
    ['a group "acme"', 'a project "api" in "acme"'],
  );

  expect(texts).toEqual(['a group "acme"', 'a project "api" in "acme"', 'Mia is a maintainer of "api"']);
});
