import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findRule, policyTypes } from '#catalogue';
import { type Case, readCase, replayCase } from '#reports';
import { implementedRules, inProcessTarget } from '#targets';
import { assay, type Ended, root } from './cli/assay.ts';
import { temporaryFolder } from './temporary-folder.ts';

const out = temporaryFolder();
let ended: Ended;
let cases: readonly Case[];

beforeAll(async () => {
  ended = await assay(['run', '--allure', 'none', '--seed', '20260115', '--out', out]);
  cases = await Promise.all(globSync(join(out, 'cases', '*.json')).map((path) => readCase(path)));
});

describe('all features, decided against a real Postgres', () => {
  test('every scenario passes', () => {
    expect(ended.stderr).toBe('');
    expect(
      cases.filter((one) => one.status !== 'passed').map((one) => `${one.id} ${one.status}: ${one.failure}`),
    ).toEqual([]);
    expect(ended.code).toBe(0);
  });

  test('there are at least 100 scenarios, and some of every policy type', () => {
    expect(cases.length).toBeGreaterThanOrEqual(100);
    expect(policyTypes.filter((type) => !cases.some((one) => one.policyTypes.includes(type)))).toEqual([]);
  });

  test('every scenario is about a rule', () => {
    expect(cases.filter((one) => one.rules.length === 0).map((one) => one.id)).toEqual([]);
  });

  test('a question costs one query, whatever it asks', () => {
    const queries = cases.flatMap((one) =>
      one.steps.flatMap((step) =>
        step.kind === 'question' && step.verdict.kind === 'decided' ? (step.verdict.cost?.queries ?? []) : [],
      ),
    );

    expect(queries.length).toBeGreaterThan(0);
    expect(new Set(queries)).toEqual(new Set([1]));
  });

  test('the slices that questions load leave nothing out: the whole world in process decides alike', async () => {
    const target = inProcessTarget();

    const disagreements = await Promise.all(
      cases.map(async (one) => ({ id: one.id, found: await replayCase(target, one) })),
    );

    expect(disagreements.filter(({ found }) => found.length > 0)).toEqual([]);
  });

  test('every rule in evidence is quoted by the engine, and every rule that it quotes is in the catalogue', () => {
    const implemented = implementedRules();
    const seen = cases.flatMap((one) =>
      one.steps.flatMap((step) =>
        step.kind === 'question' && step.verdict.kind === 'decided'
          ? step.verdict.evidence.map(({ rule }) => rule)
          : [],
      ),
    );

    expect([...new Set(seen)].filter((rule) => !implemented.has(rule))).toEqual([]);
    expect([...implemented].filter((rule) => findRule(rule) === undefined)).toEqual([]);
  });
});

describe('feature files', () => {
  const files = globSync('features/**/*.feature', { cwd: root });

  test.each(files)('%s holds at most 20 scenarios, so that it stays fast to run', (file) => {
    const scenarios = readFileSync(join(root, file), 'utf8').match(/^\s*(?:Example|Scenario)(?: Outline)?:/gm) ?? [];

    expect(scenarios.length).toBeLessThanOrEqual(20);
  });
});
