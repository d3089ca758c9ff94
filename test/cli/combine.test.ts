import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { combinationNames, combinations, verifyArray } from '#generators';
import { type Case, combinationCoverage, readCases, rowsOf, writeCases } from '#reports';
import { scenarioCases } from '../faults/scenario-cases.ts';
import { assay, folderWith } from './assay.ts';

const folder = folderWith({});
let cases: readonly Case[];

beforeAll(async () => {
  await writeCases(join(folder, 'suite'), await scenarioCases());
  cases = await readCases(join(folder, 'suite', 'cases'));
}, 240_000);

describe('the parameter models and the scenarios of the suite', () => {
  test.each(combinationNames)('%s: what scenarios exercise are valid rows of the model', (name) => {
    const rows = cases.flatMap((each) => rowsOf(name, each));

    expect(rows.length).toBeGreaterThan(10);
    expect(verifyArray(combinations[name].model, rows, 1).invalidRows).toEqual([]);
  });

  test('the coverage is that of the independent checker', () => {
    const counted = combinationCoverage(cases).map(({ policyType, model = policyType, covered, valid }) => ({
      name: model,
      covered,
      valid,
    }));

    const checked = combinationNames.map((name) => {
      const rows = cases.flatMap((one) => rowsOf(name, one));
      const { covered, missing } = verifyArray(combinations[name].model, rows, 2);
      return { name, covered, valid: covered + missing.length };
    });
    expect(counted).toEqual(checked);
  });
});

describe('assay combine', () => {
  test('proposes scenarios that pass, and leave no pair of any model uncovered', {
    timeout: 240_000,
  }, async () => {
    const proposing = await Promise.all(combinationNames.map((name) => combine(name, '--out', 'proposed')));
    const ran = await assay(['run', 'proposed', '--allure', 'none', '--out', 'out'], { cwd: folder });
    const proposed = await readCases(join(folder, 'out', 'cases'));

    expect(proposing.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      combinationNames.map(() => ({ code: 1, stderr: '' })),
    );
    expect(ran.code).toBe(0);
    expect(open([...cases, ...proposed])).toEqual([]);
    const examples = globSync(join(folder, 'proposed/**/*.feature')).map((file) => examplesIn(file));
    expect(Math.max(...examples)).toBeLessThanOrEqual(20);
  });

  test('counts what is missing without --out, and with --cases none everything is', async () => {
    const ended = await combine('scope', '--cases', 'none', '--json');

    const { valid, covered, rows } = JSON.parse(ended.stdout);
    expect({ code: ended.code, covered, isMore: rows.length > 20, valid: valid > 500 }).toEqual({
      code: 1,
      covered: 0,
      isMore: true,
      valid: true,
    });
  });

  test.each([
    [['policy-file'], 'it has no parameters that vary together: choose one of approval'],
    [['aproval'], 'there is no such policy type: choose one of approval'],
    [['features/none.feature:3'], 'the feature cannot be read'],
  ])('%s is misuse', async (args, message) => {
    const ended = await combine(...args);

    expect({ code: ended.code, said: ended.stderr.includes(message) }).toEqual({ code: 2, said: true });
  });

  test('completes the examples of an outline with the outcomes that hold', async () => {
    const path = join(folderWith({ 'x.feature': outline }), 'x.feature');

    const ended = await combine(`${path}:8`, '--json');

    expect(ended.stderr).toBe('');
    expect(JSON.parse(ended.stdout).rows).toEqual([
      { cells: { about: 'any merge request', status: 'failed', count: '1 approval' }, settled: true },
      { cells: { about: 'new critical sast findings', status: 'success', count: '1 approval' }, settled: true },
    ]);
    expect(ended.code).toBe(1);
  });
});

const outline = `@approval
Feature: Four eyes

  Background:
    Given a project "payments"
    And Ana has a merge request in "payments"

  Scenario Outline: <about> and a pipeline that is <status>
    Given "payments" is governed by the policy "Four eyes" about <about>
    And the pipeline of the merge request is <status>
    When the merge request is evaluated
    Then the merge request needs <count>

    Examples:
      | about                              | status  | count       |
      | any merge request                  | success | 1 approval  |
      | new critical sast findings         | failed  | no approval |
`;

function combine(...args: readonly string[]) {
  const suite = args.includes('--cases') ? [] : ['--cases', 'suite/cases'];
  return assay(['combine', ...args, ...suite], { cwd: folder });
}

/** The models of which some pair is uncovered. */
function open(all: readonly Case[]): readonly string[] {
  return combinationCoverage(all)
    .filter(({ covered, valid }) => covered < valid)
    .map(({ policyType, model = policyType }) => model);
}

function examplesIn(file: string): number {
  return readFileSync(file, 'utf8').match(/^ *Example:/gm)?.length ?? 0;
}
