import { describe, expect, test } from 'vitest';
import type { RuleId } from '#catalogue';
import { type DeltaGroup, type GateFacts, judgeChange, passes } from '#reports';
import { buildCase } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';
import { buildChange, buildDelta, buildFacts, buildGroup, failed } from './gate-example.ts';
import { saidOfGroup, tested } from './said-of.ts';

const declaration = (rule: RuleId) => ({
  rule,
  because: 'it is meant',
  location: { path: 'assay.declared.yml', line: 3 },
});

test('a change of nothing passes without a finding', () => {
  const findings = judgeChange(buildFacts());

  expect(findings).toEqual([]);
  expect(passes(findings)).toBe(true);
});

describe('a decision that changed', () => {
  test('is untested and undeclared, where nothing else changed', () => {
    expect(saidOfGroup({})).toEqual(['fail untested-change', 'fail undeclared-widening']);
  });

  test('passes where a changed scenario is about it and the widening is declared', () => {
    expect(saidOfGroup({}, { changedScenarios: tested, declared: [declaration('MRAP-050')] })).toEqual([]);
  });

  test('needs no declaration where nobody gains anything', () => {
    expect(saidOfGroup({ movement: 'narrower' }, { changedScenarios: tested })).toEqual([]);
    expect(saidOfGroup({ movement: 'sideways' }, { changedScenarios: tested })).toEqual([]);
  });

  test('is declared by its own rule alone', () => {
    expect(saidOfGroup({}, { changedScenarios: tested, declared: [declaration('MRAP-030')] })).toEqual([
      'fail undeclared-widening',
      'warn needless-declaration',
    ]);
  });

  test('is not declared by what stands on the base', () => {
    expect(saidOfGroup({}, { changedScenarios: tested, standing: [declaration('MRAP-050')] })).toEqual([
      'fail undeclared-widening',
    ]);
  });

  test('only warns where its rule is doubtful', () => {
    const cause = { rule: 'CCP-004', confidence: 'medium', words: 'CCP-004 no longer holds' } as const;

    expect(saidOfGroup({ cause })).toEqual(['warn untested-change', 'warn undeclared-widening']);
  });

  test('is declared by its id where no rule accounts for it', () => {
    const cause = { rule: null, confidence: null, words: 'the same rules hold' } as const;
    const { location, because } = declaration('MRAP-050');
    const byId = { group: buildGroup().id, because, location };

    expect(saidOfGroup({ cause }, { changedScenarios: tested })).toEqual(['fail undeclared-widening']);
    expect(saidOfGroup({ cause }, { changedScenarios: tested, declared: [byId] })).toEqual([]);
  });

  test('is declared by its policy, and by nothing that names something else beside it', () => {
    const { location, because } = declaration('MRAP-050');
    const group = { policyFile: 'policies/policy.yml', policy: 'Findings' };
    const saidWith = (named: object) =>
      saidOfGroup(group, { changedScenarios: tested, declared: [{ ...named, because, location }] });

    expect(saidWith({ policy: 'Findings' })).toEqual([]);
    expect(saidWith({ policy: 'Findings', rule: 'MRAP-050' })).toEqual([]);
    expect(saidWith({ policy: 'Findings', group: 'another' })).toEqual([
      'fail undeclared-widening',
      'warn needless-declaration',
    ]);
    expect(saidWith({})).toEqual(['fail undeclared-widening', 'warn needless-declaration']);
  });

  test('of one field of a policy is not declared with that of another', () => {
    const groups = ['approvals', 'violations'].map((id) =>
      buildGroup({ id, policyFile: 'policies/policy.yml', policy: 'Findings' }),
    );
    const { location, because } = declaration('MRAP-050');
    const findings = judgeChange(
      buildFacts({
        ...{ delta: buildDelta(groups), changedScenarios: tested },
        declared: [{ group: 'approvals', because, location }],
      }),
    );

    expect(findings.map(({ id: found }) => found)).toEqual(['undeclared-widening:violations']);
    expect(findings[0]?.remedy).toContain('- { group: violations, because: ... }');
  });

  test('of a policy file stands at the line of the changed field', () => {
    const findings = judgeChange(
      buildFacts({ delta: buildDelta([buildGroup({ policyFile: 'policies/policy.yml', policyLine: 9 })]) }),
    );

    expect(findings.map(({ location }) => location)).toEqual([
      { path: 'policies/policy.yml', line: 9 },
      { path: 'policies/policy.yml', line: 9 },
    ]);
  });

  test('stands where the engine changed beside its rule, or in the one file that changed', () => {
    const scenario = { path: 'features/approval/scan-findings.feature', line: 12 };
    const [one, other] = [
      { path: 'engine/a.ts', line: 3 },
      { path: 'engine/b.ts', line: 5 },
    ];
    const placeOf = (places: Pick<GateFacts, 'engineLocations' | 'ruleLocations'>, group: Partial<DeltaGroup> = {}) =>
      judgeChange(buildFacts({ delta: buildDelta([buildGroup(group)]), ...places }))[0]?.location;
    const drawn = buildChange({ origin: { kind: 'generated', generator: 'any-world', seed: 1, path: '0' } });

    expect(placeOf({ engineLocations: [one, other], ruleLocations: { 'MRAP-050': other } })).toEqual(other);
    expect(placeOf({ engineLocations: [one], ruleLocations: {} })).toEqual(one);
    expect(placeOf({ engineLocations: [one, other], ruleLocations: {} })).toEqual(scenario);
    expect(placeOf({ engineLocations: [one, other], ruleLocations: {} }, { example: drawn })).toEqual(one);
    expect(placeOf({ engineLocations: [], ruleLocations: {} })).toEqual(scenario);
    expect(placeOf({ engineLocations: [], ruleLocations: {} }, { example: drawn })).toBeNull();
  });

  test('is told with the file of its scenario, where that can be run', () => {
    const remedyOf = (scenario: string) =>
      judgeChange(buildFacts({ out: 'out', delta: buildDelta([buildGroup({ scenario })]) }))[0]?.remedy;

    expect(remedyOf('Feature: a\n  Example: b\n    Then it is so\n')).toContain(
      'commit out/scenarios/approval-merge_request-MRAP-050-approvals-wider.feature or',
    );
    expect(remedyOf('Feature: a\n  # no step can tell this world\n')).toContain('commit a scenario of this group or');
  });

  test('is broken where the candidate answers nothing, and new behaviour where the base did not', () => {
    expect(saidOfGroup({ movement: 'broken', example: buildChange({ candidate: failed }) })).toEqual(['fail broken']);
    expect(saidOfGroup({ movement: 'broken', example: buildChange({ base: failed }) })).toEqual([
      'fail untested-change',
    ]);
  });
});

test('a threshold that is not met stops the change, at the configuration', () => {
  const coverage = buildCoverage([buildItem()]);
  const share = { covered: 1, total: 4 };
  const shares = { ...coverage.shares, approval: { ...coverage.shares.approval, rule: share } };
  const candidate = { cases: [buildCase()], coverage: { ...coverage, shares } };
  const thresholdLocation = { path: 'assay.config.ts', line: 1 };
  const asked = (rules: number) =>
    judgeChange(buildFacts({ candidate, thresholdLocation, thresholds: { rules, lostItems: 0, newSurvivors: 0 } }));

  expect(asked(26)).toEqual([
    expect.objectContaining({
      check: 'threshold',
      level: 'fail',
      location: thresholdLocation,
      message: expect.stringContaining('25.0'),
    }),
  ]);
  expect(asked(25)).toEqual([]);
});
