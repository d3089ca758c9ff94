import { describe, expect, test } from 'vitest';
import { judgeChange } from '#reports';
import { buildCase, buildWrong } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';
import { buildDelta, buildFacts, buildGroup } from './gate-example.ts';
import { saidOf, tested } from './said-of.ts';

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
