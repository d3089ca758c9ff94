import { expect, test } from 'vitest';
import { namesIn } from '../../../proposals/corpus/names.ts';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { additions } from '../../../proposals/edits/additions.ts';
import { corpusOf, ownLibrary } from '../native.ts';

const approvals = `
@approval
Feature: Pipelines
  Example: while the pipeline runs the rule waits
    Given a project "payments"
    And "payments" is governed by the policy "Findings" about new critical sast findings
    And Ana has a merge request in "payments"
    And the pipeline of the merge request is running
    When the merge request is evaluated
    Then the merge request needs 1 approval
`;
const pipelines = `
@scan-execution
Feature: Branches
  Scenario Outline: a branch of <project>
    Given a project "<project>"
    And "<project>" has a branch "idea"
    When Ana starts a pipeline for "idea" in "<project>"
    Then no scheduled pipeline starts
    Examples:
      | project |
      | web     |
      | shop    |
`;

async function textsAdded(): Promise<readonly string[]> {
  const library = await ownLibrary();
  const [scenario, ...others] = [
    ...(await corpusOf(approvals)),
    ...(await corpusOf(pipelines, 'features/scan-execution/branches.feature')),
  ];
  if (scenario === undefined) throw new Error('sample: no scenario');
  const vocabulary = vocabularyOf([scenario, ...others], library);
  const names = namesIn(scenario.steps, library, vocabulary.sorts);
  const variant = { steps: scenario.steps, edits: [] };
  return additions(variant, { vocabulary, folder: 'approval', names }).flatMap(({ edits }) =>
    edits.map(({ step }) => step.text),
  );
}

test('a word that a parameter allows is said although no scenario says it', async () => {
  expect(await textsAdded()).toContain('the pipeline of the merge request is manual');
});

test('a step of another folder is said in the names of the scenario', async () => {
  expect(await textsAdded()).toContain('"payments" has a branch "idea"');
});

test('a step that no scenario uses is said of what the scenario names', async () => {
  expect(await textsAdded()).toContain('"payments" has no branches');
});

test('a step comes with the one that brings in what it speaks of', async () => {
  const library = await ownLibrary();
  const tenants = `
@authorization
Feature: Tenants
  Example: elsewhere
    Given an organization "other"
    And a group "acme"
    And the group "acme" belongs to the organization "other"
    And a project "api" in "acme"
    When Dev tries to "read_code" in "api"
    Then it is refused with 404
  Example: here
    Given a group "acme"
    And a project "api" in "acme"
    When Dev tries to "read_code" in "api"
    Then it is refused with 404
`;
  const corpus = await corpusOf(tenants, 'features/authorization/tenants.feature');
  const steps = corpus[1]?.steps ?? [];
  const vocabulary = vocabularyOf(corpus, library);
  const names = namesIn(steps, library, vocabulary.sorts);
  const added = additions({ steps, edits: [] }, { vocabulary, folder: 'authorization', names });

  expect(added.map(({ edits }) => edits.map(({ step }) => step.text))).toContainEqual([
    'an organization "other"',
    'the group "acme" belongs to the organization "other"',
  ]);
});

test('what brings a name in comes with what that speaks of in turn', async () => {
  const library = await ownLibrary();
  const corpus = await corpusOf(
    `
@authorization
Feature: Roles
  Example: elsewhere
    Given a group "partner"
    And the custom role "Watcher" of "partner" adds "read_vulnerability" to guest
    And Wes has the custom role "Watcher" in "partner"
    When Wes opens "partner"
    Then it is allowed
  Example: here
    Given a project "api"
    When Dev opens "api"
    Then it is refused with 404
`,
    'features/authorization/roles.feature',
  );
  const steps = corpus[1]?.steps ?? [];
  const vocabulary = vocabularyOf(corpus, library);
  const names = namesIn(steps, library, vocabulary.sorts);
  const added = additions({ steps, edits: [] }, { vocabulary, folder: 'authorization', names });

  expect(added.map(({ edits }) => edits.map(({ step }) => step.text))).toContainEqual([
    'a group "partner"',
    'the custom role "Watcher" of "partner" adds "read_vulnerability" to guest',
    'Wes has the custom role "Watcher" in "partner"',
  ]);
});
