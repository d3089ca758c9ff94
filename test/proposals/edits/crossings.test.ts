import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../proposals/corpus/vocabulary.ts';
import { crossings } from '../../../proposals/edits/crossings.ts';
import { corpusOf, ownLibrary } from '../native.ts';

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

async function crossed() {
  const [recipient, donor] = await corpusOf(text);
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
