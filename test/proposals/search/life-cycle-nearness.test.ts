import { describe, expect, test } from 'vitest';
import type { Coverable } from '../../../proposals/search/coverable.ts';
import { lifeCyclePart } from '../../../proposals/search/life-cycle-nearness.ts';
import { corpusOf, native, ownLibrary } from '../native.ts';

const feature = `
@vulnerability-management
Feature: Vulnerabilities
  Background:
    Given a project "payments"
    And "payments" has a policy bot
    And "payments" is governed by the policy "Clean up" that resolves what is no longer detected
    And "payments" has the detected high vulnerability "SQL injection" from sast

  @VMP-001
  Example: reported still
    Given the sast scan of "main" reports the high finding "SQL injection"
    When the reports of the pipeline of "main" are ingested
    Then the vulnerability "SQL injection" is detected

  @VMP-001
  Example: reported no more
    Given the sast scan of "main" reports nothing
    When the reports of the pipeline of "main" are ingested
    Then the vulnerability "SQL injection" is resolved

  @VMP-001
  Example: reported anew
    Given the sast scan of "main" reports the high finding "SQL injection"
    And no scan has reported "SQL injection" of late
    When the reports of the pipeline of "main" are ingested
    Then the vulnerability "SQL injection" still counts as detected
`;

const back: Coverable = {
  id: 'transition:detection:no longer reported -> reported',
  kind: 'transition',
  policyType: 'vulnerability-management',
  subject: 'detection',
  part: 'no longer reported -> reported',
};

async function nearnesses(item: Coverable): Promise<readonly number[]> {
  const corpus = await corpusOf(feature, 'features/vulnerability-management/sample.feature');
  const cases = await native.proposals.casesOfCorpus(corpus, await ownLibrary());
  return cases.map((one) => lifeCyclePart(item)?.nearness(one) ?? -1);
}

describe('how near a case is to a step of a life cycle', () => {
  test('one that takes the step is there', async () => {
    expect((await nearnesses(back)).at(2)).toBe(1);
  });

  test('one that ends as wanted is nearer than one that goes the other way', async () => {
    const [still, noMore] = await nearnesses(back);

    expect(still).toBe(0.75);
    expect(noMore).toBe(0.5);
  });

  test('a life cycle of which a case has nothing is far away', async () => {
    const part = { kind: 'transition', subject: 'access-token', part: 'active -> revoked' } as const;

    expect(await nearnesses({ ...back, ...part })).toEqual([0, 0, 0]);
  });
});

test('what is about no life cycle has no such nearness', () => {
  expect(lifeCyclePart({ ...back, kind: 'polarity', subject: 'VMP-001', part: 'held' })).toBeNull();
});
