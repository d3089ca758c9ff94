import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { crossings } from '../../../proposals/edits/crossings.ts';
import { corpusOf, ownLibrary } from '../native.ts';

const groups = `
@approval
Feature: Groups
  Example: the own policy
    Given a project "payments"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "Hands off" about any merge request
    When Mia tries to unprotect "main" of "payments"
    Then the platform accepts it

  Example: the policy of the group
    Given a group "acme"
    And a project "payments" in "acme"
    And Bob is an owner of "acme"
    And "acme" is governed by the policy "Group hands off" about any merge request
    And the policy "Group hands off" blocks branch modification
    When Bob tries to unprotect "main" of "payments"
    Then the platform refuses it with status 403
`;

const text = `
@approval
Feature: Two
  Example: findings
    Given a project "payments"
    And "payments" is governed by the policy "Findings" about new critical sast findings
    And Ana has a merge request in "payments"
    When the merge request is evaluated
    Then the merge request needs no approval

  Example: running
    Given a project "shop"
    And Ana has a merge request in "shop"
    And the pipeline of the merge request is running
    When the merge request is evaluated
    Then the merge request needs no approval
`;

async function crossed(features = text) {
  const [recipient, donor] = await corpusOf(features);
  if (recipient === undefined || donor === undefined) throw new Error('sample: two scenarios are needed');
  const vocabulary = vocabularyOf([recipient, donor], await ownLibrary());
  const found = crossings({ recipient: recipient.steps, donor: donor.steps }, vocabulary);
  return { recipient, found };
}

test('what one scenario states comes into another under the names of that one', async () => {
  const { recipient, found } = await crossed();
  const [first] = found;

  expect(first?.steps.map((step) => step.text)).toEqual([
    'a project "payments"',
    '"payments" is governed by the policy "Findings" about new critical sast findings',
    'Ana has a merge request in "payments"',
    'the pipeline of the merge request is running',
    'the merge request is evaluated',
    'the merge request needs no approval',
  ]);
  expect(first?.edits.map(({ step }) => step.text)).toEqual(['the pipeline of the merge request is running']);
  expect(first?.steps[0]).toBe(recipient.steps[0]);
});

test('a scenario crossed with itself has nothing to offer', async () => {
  const { recipient } = await crossed();
  const vocabulary = vocabularyOf([recipient], await ownLibrary());

  expect(crossings({ recipient: recipient.steps, donor: recipient.steps }, vocabulary)).toEqual([]);
});

test('what the one asks may be asked by whoever asks in the other', async () => {
  const { found } = await crossed(groups);
  const asked = found.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'when').map((step) => step.text));

  expect(new Set(asked)).toEqual(
    new Set(['Mia tries to unprotect "main" of "payments"', 'Bob tries to unprotect "main" of "payments"']),
  );
});
