import { describe, expect, test } from 'vitest';
import { rules } from '#catalogue';
import { type Case, type RuleCoverage, ruleCoverage } from '#reports';
import { buildCase, buildCovering, buildDecided, buildEvidence, buildQuestion } from '../build-case.ts';

const coverageOf = (...cases: readonly Case[]): RuleCoverage | undefined => ruleCoverage(cases).get('MRAP-050');

const consulting = [buildQuestion({ verdict: buildDecided(buildEvidence('MRAP-050')) })];

describe('a rule is covered', () => {
  test('by a passed case that is tagged with it and checked an answer that consulted it', () => {
    const one = buildCovering(12, buildEvidence('MRAP-050'));

    expect(coverageOf(one)).toMatchObject({ covered: true, coveredBy: [one.id], passing: [one.id], failing: [] });
  });
});

describe('a rule is consulted but not covered', () => {
  test.each<[why: string, one: Case]>([
    ['the case is not tagged with it', buildCase({ steps: consulting })],
    ['the case failed', buildCase({ rules: ['MRAP-050'], status: 'failed', steps: consulting })],
    ['the case is vacuous', buildCase({ rules: ['MRAP-050'], status: 'vacuous', steps: consulting })],
    [
      'nothing was expected of the answer',
      buildCase({ rules: ['MRAP-050'], steps: consulting.map((step) => ({ ...step, expectations: [] })) }),
    ],
  ])('when %s', (_why, one) => {
    expect(coverageOf(one)).toMatchObject({ covered: false, consulted: true, held: 1, coveredBy: [] });
  });
});

test('a tag alone shows nothing about a rule', () => {
  expect(coverageOf(buildCase({ rules: ['MRAP-050'] }))).toMatchObject({ covered: false, consulted: false, held: 0 });
});

test('a question that was not answered shows nothing about a rule', () => {
  const steps = [buildQuestion({ verdict: { kind: 'unsupported', reason: 'no pipelines' } })];

  expect(coverageOf(buildCase({ rules: ['MRAP-050'], steps, status: 'unsupported' }))?.consulted).toBe(false);
});

test('evidence is counted by whether the rule held', () => {
  const one = buildCovering(1, buildEvidence('MRAP-050', true), buildEvidence('MRAP-050', false));
  const other = buildCovering(2, buildEvidence('MRAP-050', false));

  expect(coverageOf(one, other)).toMatchObject({ held: 1, notHeld: 2, passing: [one.id, other.id] });
});

test.each([
  { sides: [true, false], both: true },
  { sides: [true, true], both: false },
  { sides: [false], both: false },
])('passed cases that show $sides show both ways: $both', ({ sides, both }) => {
  const cases = sides.map((held, line) => buildCovering(line, buildEvidence('MRAP-050', held)));

  expect(coverageOf(...cases)?.bothWays).toBe(both);
});

test('a failed case does not show the other side', () => {
  const passed = buildCovering(1, buildEvidence('MRAP-050', true));
  const failed = { ...buildCovering(2, buildEvidence('MRAP-050', false)), status: 'failed' } as const;

  expect(coverageOf(passed, failed)).toMatchObject({ bothWays: false, shownToHold: true, shownNotToHold: false });
});

test('every rule of the catalogue has an entry, and no other has', () => {
  const stranger = { ...buildEvidence('MRAP-050'), rule: 'MRAP-999' } as never;
  const one = buildCase({ steps: [buildQuestion({ verdict: buildDecided(stranger) })] });

  expect([...ruleCoverage([one]).keys()]).toEqual(rules.map(({ id }) => id));
});

test('an answer of which nothing was expected does not show the other side', () => {
  const unchecked = buildQuestion({
    verdict: buildDecided(buildEvidence('MRAP-050', false)),
    expectations: [],
  });
  const { steps, ...passed } = buildCovering(1, buildEvidence('MRAP-050', true));

  expect(coverageOf({ ...passed, steps: [...steps, unchecked] })).toMatchObject({ bothWays: false, notHeld: 1 });
});
