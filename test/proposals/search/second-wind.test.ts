import { expect, test } from 'vitest';
import type { RuleId } from '#catalogue';
import type { Case } from '#reports';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import type { Goal } from '../../../proposals/search/goal.ts';
import type { SearchGround } from '../../../proposals/search/ground.ts';
import { corpusOf, lent, native, ownLibrary } from '../native.ts';

const { Seeker } = native.seeker;
const { makeAlike, sayUnheard } = native.secondWind;

const fineGrained = `
@authorization
Feature: Fine-grained tokens
  @AUTHZ-PAT-114
  Example: another permission
    Given a group "acme"
    And a project "api" in "acme"
    And Dev is a developer of "acme"
    And Dev has the fine-grained token "fine"
    And the token "fine" allows "read_code" in "api"
    When the token "fine" asks GraphQL for "push_code" in "api"
    Then it is refused with 200
`;

const rolesAndTokens = `
@authorization
Feature: Tokens and roles
  Background:
    Given a group "acme"
    And a project "api" in "acme"

  @AUTHZ-PAT-001
  Example: a token of a project
    Given "api" has the access token "ci" of a developer with the scope "api"
    When the token "ci" tries to "push_code" in "api"
    Then it is allowed

  @AUTHZ-CUSTOM-001
  Example: a custom role
    Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
    And Wes has the custom role "Watcher" in "acme"
    When Wes opens "api"
    Then the custom role adds "read_vulnerability"
`;

function goalOf(rule: RuleId, held: boolean): Goal {
  const reached = ({ steps }: Case) =>
    steps.some(
      (step) =>
        step.kind === 'question' &&
        step.verdict.kind === 'decided' &&
        step.verdict.evidence.some((entry) => entry.rule === rule && entry.held === held),
    );
  return {
    id: `polarity:${rule}:${held}`,
    policyType: 'authorization',
    rules: [rule],
    description: '',
    reached,
    nearness: () => 0,
    isOtherSide: (other) => !reached(other),
  };
}

const unsaid = 'the bot of {string} has the custom role {string}';

type Way = typeof makeAlike;

async function textsFound(text: string, goal: Goal, way: Way): Promise<readonly string[] | undefined> {
  const library = await ownLibrary();
  const corpus = await corpusOf(text, 'features/authorization/sample.feature');
  const points = await native.proposals.pointsOfCorpus(corpus, library);
  const { unused, ...words } = vocabularyOf(corpus, library);
  // Of a corpus so small nearly every definition is unused.
  const vocabulary = { ...words, unused: unused.filter(({ kind, pattern }) => kind === 'then' || pattern === unsaid) };
  const ground: SearchGround = { points, vocabulary, commonness: new Map(), hits: new Map() };
  return lent(async () => {
    const seeker = new Seeker(goal, { ground, relevance: () => 0, tries: 20_000 });
    const found = await way({ seeker, ground, relevance: () => 0, nearest: points });
    return found?.variant.steps.map((step) => step.text);
  });
}

test('what is asked for becomes what was granted', async () => {
  const texts = await textsFound(fineGrained, goalOf('AUTHZ-PAT-114', false), makeAlike);

  expect(texts).toContain('the token "fine" allows "push_code" in "api"');
  expect(texts).toContain('the token "fine" asks GraphQL for "push_code" in "api"');
});

test('a step that nobody says is said in two scenarios at once, each of which knows half of what it names', async () => {
  const texts = await textsFound(rolesAndTokens, goalOf('AUTHZ-CUSTOM-012', true), sayUnheard);

  expect(texts).toContain('"api" has the access token "ci" of a developer with the scope "api"');
  expect(texts).toContain('the bot of "ci" has the custom role "Watcher"');
});
