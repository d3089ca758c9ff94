import { expect, test } from 'vitest';
import { familyOf, type RuleId, rules } from '#catalogue';
import { rankGaps } from '#reports';
import { buildCovering, buildEvidence } from '../build-case.ts';

const all: ReadonlySet<RuleId> = new Set(rules.map(({ id }) => id));
const bothWays = [buildEvidence('MRAP-050', true), buildEvidence('MRAP-050', false)];

test('without cases every rule is a gap', () => {
  expect(new Set(rankGaps([], all).map(({ rule }) => rule))).toEqual(all);
});

test('a rule that is covered both ways is no gap', () => {
  const gaps = rankGaps([buildCovering(12, ...bothWays)], all);

  expect(gaps.some(({ rule }) => rule === 'MRAP-050')).toBe(false);
  expect(gaps).toHaveLength(rules.length - 1);
});

test.each([
  { held: true, missing: 'does not hold' },
  { held: false, missing: 'holds' },
])('a covered rule that was only seen with held $held lacks a case in which it $missing', ({ held, missing }) => {
  const gap = rankGaps([buildCovering(12, buildEvidence('MRAP-050', held))], all).find(
    ({ rule }) => rule === 'MRAP-050',
  );

  expect(gap).toMatchObject({ id: 'one-sided:MRAP-050', kind: 'one-sided', state: 'covered', risk: 5 });
  expect(gap?.close).toBe(`write a scenario tagged @MRAP-050 in which the rule ${missing}`);
});

test('a rule that the target never quotes asks for another target, not for a scenario', () => {
  const gap = rankGaps([], new Set()).find(({ rule }) => rule === 'MRAP-050');

  expect(gap).toMatchObject({
    state: 'not implemented',
    close: 'teach the target MRAP-050, or run a target that knows it',
  });
});

test('a rule that is only consulted names the case that consults it', () => {
  const one = { ...buildCovering(12, ...bothWays), rules: [] };
  const gap = rankGaps([one], all).find(({ rule }) => rule === 'MRAP-050');

  expect(gap).toMatchObject({
    kind: 'rule',
    state: 'consulted only',
    why: expect.stringContaining('consulted by 1 case,'),
  });
  expect(gap?.close).toContain(one.id);
});

test('the greatest risk comes first', () => {
  const risks = rankGaps([buildCovering(12, buildEvidence('MRAP-050'))], all).map(({ risk }) => risk);

  expect(risks).toEqual(risks.toSorted((a, b) => b - a));
  expect(risks[0]).toBe(10);
});

test('among equal risks what a scenario can close comes before what the target does not implement', () => {
  const implemented = new Set<RuleId>(['MRAP-050']);

  expect(rankGaps([], implemented)[0]).toMatchObject({ rule: 'MRAP-050', state: 'not tested' });
});

test('among equal risks and states the families take turns', () => {
  const families = rankGaps([], all)
    .slice(0, 5)
    .map(({ rule }) => familyOf(rule));

  expect(new Set(families).size).toBe(5);
});

test('the order of the cases does not matter', () => {
  const cases = [buildCovering(1, ...bothWays), buildCovering(2, buildEvidence('MRAP-030'))];

  expect(rankGaps(cases, all)).toEqual(rankGaps(cases.toReversed(), all));
});
