import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { neighboursOf } from '../../../proposals/edits/neighbours.ts';
import { corpusOf, ownLibrary } from '../native.ts';

const feature = `
@authorization
Feature: Service accounts
  Example: provisioned
    Given a group "acme"
    And a service account "robot" provisioned by "acme"
    And the account "robot" has the token "ci" with the scope "api"
    When the token "ci" calls "POST /groups"
    Then it is refused with 403

  Example: of nobody
    Given a service account "helper"
    And the account "helper" has the token "ci" with the scope "api"
    When the token "ci" calls "POST /groups"
    Then it is refused with 403
`;

test('a step gives way to one that says less of the same thing, in its name', async () => {
  const corpus = await corpusOf(feature, 'features/authorization/accounts.feature');
  const hood = {
    vocabulary: vocabularyOf(corpus, await ownLibrary()),
    folder: 'authorization',
    relevance: () => 0,
  };

  const found = neighboursOf({ steps: corpus[0]?.steps ?? [], edits: [] }, hood, 500);
  const swaps = found.flatMap(({ edits }) => edits.filter(({ kind }) => kind === 'swap').map(({ step }) => step.text));

  expect(swaps).toContain('a service account "robot"');
});
