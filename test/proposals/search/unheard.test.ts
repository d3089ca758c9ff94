import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { corpusOf, lent, native, ownLibrary } from '../native.ts';

const { hostsFor } = native.hosts;
const { sayingsIn, unheard } = native.unheard;

const feature = `
@authorization
Feature: Tokens and roles
  Background:
    Given a group "acme"
    And a project "api" in "acme"

  @AUTHZ-PAT-001
  Example: a token of a person
    Given Dev is a developer of "api"
    And Dev has the token "mine" with the scope "api"
    When the token "mine" tries to "read_code" in "api"
    Then it is allowed

  @AUTHZ-PAT-001
  Example: a token of a project
    Given "api" has the access token "ci" of a guest with the scope "api"
    When the token "ci" tries to "read_code" in "api"
    Then it is allowed

  @AUTHZ-CUSTOM-001
  Example: a custom role
    Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
    And Wes has the custom role "Watcher" in "acme"
    When Wes opens "api"
    Then the custom role adds "read_vulnerability"
`;

async function learned(pattern: string) {
  const library = await ownLibrary();
  const corpus = await corpusOf(feature, 'features/authorization/sample.feature');
  const points = await native.proposals.pointsOfCorpus(corpus, library);
  const vocabulary = vocabularyOf(corpus, library);
  const definition = vocabulary.unused.find((one) => one.pattern === pattern);
  if (definition === undefined) throw new Error(`sample: ${pattern} is used or gone`);
  return lent(async () => {
    const step = await unheard(definition, vocabulary);
    const couples = await hostsFor(step, points, vocabulary);
    const said = points.map(({ run }) => sayingsIn(step, run, vocabulary).map(({ text }) => text));
    const titles = couples.map(({ recipient, donor }) => [recipient.scenario.title, donor.scenario.title]);
    return { said, titles };
  });
}

test('a step that nobody says names what it looks for, where a scenario has it', async () => {
  const { said } = await learned('the bot of {string} has the custom role {string}');

  expect(said.map(([first]) => first)).toEqual([
    'the bot of "mine" has the custom role "Somewhat"',
    'the bot of "ci" has the custom role "Somewhat"',
    'the bot of "Somebody" has the custom role "Watcher"',
  ]);
});

test('scenarios that know a part of what it looks for come together, one for each way in which it came in', async () => {
  const { titles } = await learned('the bot of {string} has the custom role {string}');

  expect(titles).toEqual(
    expect.arrayContaining([
      ['a token of a person', 'a custom role'],
      ['a token of a project', 'a custom role'],
    ]),
  );
});

test('a scenario in which it would change nothing is no place for it', async () => {
  const { titles } = await learned('no scan has reported {string} of late');

  expect(titles).toEqual([]);
});
