import { describe, expect, test } from 'vitest';
import type { RuleId } from '#catalogue';
import { type DeltaGroup, type GateFacts, judgeChange, passes } from '#reports';
import { buildCase, buildDecided, buildEvidence, buildQuestion, buildWrong, needsOneApproval } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';
import { buildMutation } from '../build-mutation.ts';
import { fourEyes } from '../mutation/mutation-cases.ts';
import { buildChange, buildDelta, buildFacts, buildGroup, failed } from './gate-example.ts';

const id = 'features/approval/scan-findings.feature:12';
const tested = new Set([id]);
const declaration = (rule: RuleId) => ({
  rule,
  because: 'it is meant',
  location: { path: 'assay.declared.yml', line: 3 },
});
const saidOf = (overrides: Partial<GateFacts>) =>
  judgeChange(buildFacts(overrides)).map(({ check, level }) => `${level} ${check}`);
const saidOfGroup = (group: Partial<DeltaGroup>, overrides: Partial<GateFacts> = {}) =>
  saidOf({ delta: buildDelta([buildGroup(group)]), ...overrides });

test('a change of nothing passes without a finding', () => {
  const findings = judgeChange(buildFacts());

  expect(findings).toEqual([]);
  expect(passes(findings)).toBe(true);
});

describe('the suite', () => {
  test('a scenario that fails stops the change', () => {
    expect(saidOf({ candidate: { cases: [buildWrong()], coverage: buildCoverage([buildItem()]) } })).toEqual([
      'fail suite',
    ]);
  });

  test.each([
    ['failed', 'warn suite'],
    ['vacuous', 'fail suite'],
    ['unsupported', 'fail suite'],
    ['broken', 'fail suite'],
  ] as const)('about doubtful rules alone: %s is %s', (status, said) => {
    const cases = [buildWrong({ status, rules: ['CCP-004'] })];

    expect(saidOf({ candidate: { cases, coverage: buildCoverage([buildItem()]) } })).toEqual([said]);
  });

  test('that warns names the rules and how sure they are', () => {
    const cases = [buildWrong({ rules: ['CCP-004'] })];
    const [finding] = judgeChange(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }));

    expect(finding?.message).toContain('(no failure: it is about doubtful rules alone: CCP-004 of medium confidence)');
  });

  test('what breaks is to be run alone first: the machine may be at fault', () => {
    const remedyOf = (status: 'broken' | 'failed') => {
      const cases = [buildWrong({ status })];
      return judgeChange(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }))[0]?.remedy;
    };

    expect(remedyOf('broken')).toBe(`see whether it breaks each time: npx assay run ${id}`);
    expect(remedyOf('failed')).toMatch(/^mend the engine/);
  });

  test('rows of an outline with one title are findings of their own', () => {
    const cases = [1, 2, 3].map((line) => buildWrong({ origin: { line } }));
    const findings = judgeChange(buildFacts({ candidate: { cases, coverage: buildCoverage([buildItem()]) } }));

    expect(new Set(findings.map(({ id }) => id)).size).toBe(3);
  });
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

describe('a changed scenario that is in another group of the delta', () => {
  const place = { origin: { line: 40 } };
  const flipped = buildQuestion({ verdict: buildDecided(buildEvidence('MRAP-050', false)) });
  const other = buildGroup({
    id: 'other',
    movement: 'narrower',
    caseIds: ['features/approval/scan-findings.feature:40'],
  });
  const facts = (steps: readonly (typeof flipped)[]): Partial<GateFacts> => ({
    candidate: { cases: [buildCase(), buildCase({ ...place, steps })], coverage: buildCoverage([buildItem()]) },
    changedScenarios: new Set(['features/approval/scan-findings.feature:40']),
    delta: buildDelta([buildGroup({ movement: 'narrower' }), other]),
  });

  test('covers a group whose rule it has with the changed answer', () => {
    expect(saidOf(facts([flipped]))).toEqual([]);
  });

  test('covers nothing with an answer that it does not check', () => {
    expect(saidOf(facts([{ ...flipped, expectations: [] }]))).toEqual(['fail untested-change']);
  });

  test('covers nothing with the answer of the base', () => {
    const steps = [buildQuestion({ verdict: buildDecided(buildEvidence('MRAP-050', true)) })];

    expect(saidOf(facts(steps))).toEqual(['fail untested-change']);
  });
});

describe('a changed policy file', () => {
  const textOf = (name: string, approvals: number) =>
    `approval_policy:\n  - name: ${name}\n    enabled: true\n    rules:\n      - type: any_merge_request\n        branch_type: default\n        commits: any\n    actions:\n      - type: require_approval\n        approvals_required: ${approvals}\n        role_approvers: [developer]\n`;
  const withPolicy = (content: string) => {
    const one = fourEyes([needsOneApproval]);
    return {
      ...one,
      id,
      world: { ...one.world, policyFiles: (one.world.policyFiles ?? []).map((file) => ({ ...file, content })) },
    };
  };
  const said = (content: string) => {
    const one = withPolicy(content);
    const policyFile = { path: 'policy.yml', before: textOf('Two people', 2), after: textOf('Two people', 1) };
    const cause = { rule: null, confidence: null, words: 'the same rules hold' } as const;
    const example = buildChange({ world: one.world, policyFile });
    const group = buildGroup({ cause, movement: 'narrower', caseIds: [], example, policyFile: policyFile.path });
    return saidOf({
      candidate: { cases: [one], coverage: buildCoverage([buildItem()]) },
      changedScenarios: tested,
      delta: buildDelta([group]),
    });
  };

  test('is covered by a changed scenario with the policy as it reads now, whatever it is called', () => {
    expect(said(textOf('Mine', 1))).toEqual([]);
  });

  test('is not covered by one with the policy of the base', () => {
    expect(said(textOf('Mine', 2))).toEqual(['fail untested-change']);
  });
});

describe('what is covered no more', () => {
  const nobody = { cases: [buildCase()], coverage: buildCoverage([buildItem({ coveredBy: [] })]) };

  test('stops the change', () => {
    expect(saidOf({ candidate: nobody })).toEqual(['fail coverage-debt']);
  });

  test('is not to be brought back where the scenarios are there, and the engine goes another way', () => {
    const remedyOf = (coveredWithBaseEngine: ReadonlySet<string>) =>
      judgeChange(buildFacts({ candidate: nobody, coveredWithBaseEngine }))[0]?.remedy;

    expect(remedyOf(new Set())).toMatch(/^bring back what covered it on the base/);
    expect(remedyOf(new Set([buildItem().id]))).toMatch(/^the scenarios are there \(.+\), and the engine decides them/);
  });

  test('stands in the feature that the scenario is gone from, whatever else had a part in it', () => {
    const cases = ['kept', 'gone'].map((name) =>
      buildCase({ id: name, title: name, origin: { uri: `features/${name}.feature` } }),
    );
    const base = { cases, coverage: buildCoverage([buildItem({ coveredBy: ['kept', 'gone'] })]) };
    const features = new Set(cases.map(({ origin }) => origin.uri));
    const candidate = { ...nobody, cases: cases.slice(0, 1) };

    expect(judgeChange(buildFacts({ base, candidate, features }))).toMatchObject([
      { location: { path: 'features/gone.feature' }, remedy: expect.stringContaining('(`gone`)') },
    ]);
  });

  test('is no debt where the base did not cover it either', () => {
    expect(saidOf({ candidate: nobody, base: nobody })).toEqual([]);
  });

  test('warns within what the configuration allows', () => {
    expect(saidOf({ candidate: nobody, thresholds: { lostItems: 1, newSurvivors: 0 } })).toEqual([
      'warn coverage-debt',
    ]);
  });

  test('is not told again of a scenario that fails', () => {
    expect(saidOf({ candidate: { ...nobody, cases: [buildWrong()] } })).toEqual(['fail suite']);
  });

  test('warns where a changed answer of the engine covered it, and the scenarios test as much as before', () => {
    const delta = buildDelta([buildGroup({ movement: 'narrower' })]);
    const coveredWithBaseEngine = new Set([buildItem().id]);

    expect(saidOf({ candidate: nobody, delta, coveredWithBaseEngine, changedScenarios: tested })).toEqual([
      'warn coverage-debt',
    ]);
    expect(saidOf({ candidate: nobody, delta, changedScenarios: tested })).toEqual(['fail coverage-debt']);
  });
});

describe('mutants', () => {
  const one = fourEyes([]);
  const survivor = {
    caseId: one.id,
    mutantId: 'enabled-flipped@approval_policy[0].enabled',
    operator: 'enabled-flipped',
    policyType: 'approval',
    policy: 'Four eyes',
    path: 'approval_policy[0].enabled',
    change: 'false instead of true',
    fate: 'survived',
  } as const;
  const report = { ...buildMutation(), survivors: [survivor] };
  const clean = { ...report, survivors: [] };
  const cases = { base: [one], candidate: [one] };

  test('that survive here alone stop the change', () => {
    expect(saidOf({ mutation: { base: clean, candidate: report, cases } })).toEqual(['fail mutation-debt']);
  });

  test('that survive on the base too are no debt', () => {
    expect(saidOf({ mutation: { base: report, candidate: report, cases } })).toEqual([]);
  });

  test('of a policy that the base does not have are no debt', () => {
    expect(saidOf({ mutation: { base: clean, candidate: report, cases: { ...cases, base: [] } } })).toEqual([]);
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
