import { expect, test } from 'vitest';
import { type Case, type CoverageGap, coverageOf, findGaps, killsMutant, mutationReport } from '#reports';
import type { GapResult } from '../../proposals/index.ts';
import { corpusOf, native, ownLibrary } from './native.ts';

const { casesOfCorpus, featureFiles, propose } = native.proposals;
const implemented = native.targets.implementedRules();

// Two scenarios that never show a merge request whose commits are signed, and one that says how signing is told.
const text = `
@approval
Feature: Signed work
  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Signed work" about unsigned commits
    And Ana has a merge request in "payments"

  @MRAP-091
  Example: an unsigned commit needs an approval
    When the merge request is evaluated
    Then the merge request needs 1 approval

  @MRAP-091
  Example: one unsigned commit among signed ones is one too many
    Given the commits of the merge request are signed
    And the merge request has an unsigned commit by Ben
    When the merge request is evaluated
    Then the merge request needs 1 approval
`;

interface Closed {
  readonly gaps: readonly CoverageGap[];
  readonly cases: readonly Case[];
  readonly results: readonly GapResult[];
}

async function close(meant: (gap: CoverageGap) => boolean, { mutants = false, of = text } = {}): Promise<Closed> {
  const [corpus, library] = [await corpusOf(of), await ownLibrary()];
  const cases = await casesOfCorpus(corpus, library);
  const found = findGaps(coverageOf(cases, implemented), mutants ? mutationReport(cases) : undefined);
  const gaps = found.filter(meant).slice(0, 1);
  const budget = { tries: 300, starts: 2 };
  return { gaps, cases, results: await propose({ corpus, library, cases, implemented, gaps, seed: 1, budget }) };
}

/** The cases that the proposals leave when they are read again as features. */
async function casesOf(results: readonly GapResult[]) {
  const proposals = results.flatMap((result) => (result.kind === 'proposed' ? [result.proposal] : []));
  const [file] = featureFiles(proposals, () => false);
  return casesOfCorpus(await corpusOf(file?.text ?? '', file?.uri), await ownLibrary());
}

test('a rule that was seen one way only gets a scenario that shows the other way', async () => {
  const { gaps, results } = await close(({ id }) => id === 'polarity:MRAP-091:not-held');

  const [result] = results;
  const texts = result?.kind === 'proposed' ? result.proposal.steps.map((step) => step.text) : [];

  expect(texts.filter((step) => step.includes('signed') || step.includes('signatures'))).not.toEqual([]);
  expect(texts.join()).toMatch(/the merge request (?:needs no approval|is approved|can be merged)/);
  expect(
    coverageOf(await casesOf(results), implemented).items.find(({ id }) => id === gaps[0]?.id)?.coveredBy,
  ).toHaveLength(1);
});

test('a policy change that nobody noticed gets a scenario that notices it', async () => {
  const { gaps, results } = await close(({ mutant }) => mutant?.fate === 'survived', { mutants: true });
  const [one] = await casesOf(results);

  expect(gaps).toHaveLength(1);
  expect(results.map(({ kind }) => kind)).toEqual(['proposed']);
  expect(one !== undefined && killsMutant(one, { id: gaps[0]?.mutant?.mutantId ?? '' })).toBe(true);
});

test('once its proposal runs too, the gap of a policy change is in the list no more', async () => {
  const { gaps, cases, results } = await close(({ mutant }) => mutant?.fate === 'survived', { mutants: true });
  const all = [...cases, ...(await casesOf(results))];

  expect(gaps).toHaveLength(1);
  expect(findGaps(coverageOf(all, implemented), mutationReport(all)).map(({ id }) => id)).not.toContain(gaps[0]?.id);
});

test('a limit of a policy file is closed by the smallest file that stands there', async () => {
  const checking = text.replace(
    'Signed work\n  Background:',
    `Signed work
  Rule: files
    @VAL-001
    Example: a file without policies is valid
      When this policy file is checked:
        """
        approval_policy: []
        """
      Then the file is valid
  Rule: work
  Background:`,
  );
  const { results } = await close(({ id }) => id === 'limit:approval_policy[].rules:maxItems + 1', { of: checking });
  const [result] = results;

  expect(result?.kind === 'proposed' ? result.proposal.steps.map((step) => step.text) : result).toEqual([
    'this policy file is checked:',
    'the file is invalid',
  ]);
});

test('a gap that no edit closes stays open and says how far the search came', async () => {
  const { results } = await close(({ id }) => id === 'polarity:AUTHZ-ROLE-019:held');

  expect(results).toMatchObject([{ kind: 'open', reason: 'never reached' }]);
});

test('the same gaps get the same proposals again', async () => {
  const meant = ({ id }: CoverageGap) => id === 'polarity:MRAP-091:not-held';

  expect((await close(meant)).results).toEqual((await close(meant)).results);
});
