import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { rankedBy } from '../../../proposals/edits/ranking.ts';
import { corpusOf, ownLibrary } from '../native.ts';

const feature = `
@authorization
Feature: Roles
  Example: a reporter reads
    Given a group "acme"
    And the custom role "Watcher" of "acme" adds "read_vulnerability" to reporter
    When Wes opens "acme"
    Then it is refused with 404
`;

test('many texts that fit one place of a step do not crowd out the few words of another', async () => {
  const corpus = await corpusOf(feature, 'features/authorization/roles.feature');
  const steps = corpus[0]?.steps ?? [];
  const before = steps[1];
  if (before === undefined) throw new Error('sample: no step to change');
  const changedTo = (from: string, to: string) => {
    const step = { ...before, text: before.text.replace(from, to) };
    return { steps: steps.with(1, step), edits: [{ kind: 'change', step, before } as const] };
  };
  const abilities = Array.from({ length: 50 }, (_, index) => changedTo('read_vulnerability', `read_code_${index}`));
  const role = changedTo('reporter', 'guest');

  const ranked = rankedBy([...abilities, role], {
    vocabulary: vocabularyOf(corpus, await ownLibrary()),
    folder: 'authorization',
    relevance: () => 0,
    names: new Map(),
  });

  expect(ranked.indexOf(role)).toBeLessThan(2);
});
