import { expect, test } from 'vitest';
import type { RuleId } from '#catalogue';
import { type Case, type RuleState, ruleCoverage, ruleState } from '#reports';
import { buildCovering, buildEvidence } from '../build-case.ts';

const covering = buildCovering(12, buildEvidence('MRAP-050'));

test.each<[state: RuleState, cases: readonly Case[], implemented: readonly RuleId[]]>([
  ['covered', [covering], ['MRAP-050']],
  ['covered', [covering], []],
  ['consulted only', [{ ...covering, rules: [] }], ['MRAP-050']],
  ['consulted only', [{ ...covering, rules: [] }], []],
  ['not tested', [], ['MRAP-050']],
  ['not implemented', [], []],
])('a rule is %s', (state, cases, implemented) => {
  const coverage = ruleCoverage(cases).get('MRAP-050');

  expect(coverage && ruleState(coverage, new Set(implemented))).toBe(state);
});
