import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { combinations, countTuples } from '#generators';
import { combinationCoverage } from '#reports';
import { writeCoverage } from '../../../reports/output/write-coverage.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { buildCase, buildFacts } from '../build-case.ts';

test('a run counts pairs and triples of the parameters of every model', async () => {
  const folder = temporaryFolder();

  await writeCoverage(folder, [buildCase()], { facts: buildFacts(), strengths: [2, 3], cwd: folder });

  const written = JSON.parse(await readFile(join(folder, 'coverage.json'), 'utf8'));
  const strengths = written.combinations.map(({ strength }: { strength: number }) => strength);
  const models = Object.keys(combinations).length;
  expect(strengths.toSorted()).toEqual([...Array(models).fill(2), ...Array(models).fill(3)]);
});

test('of triples the valid ones are counted, and their thousands of groups stay out', () => {
  const model = combinations['status-check']?.model;
  if (model === undefined) throw new TypeError('status checks have no model');

  const triples = combinationCoverage([], { strengths: [3] }).find(({ policyType }) => policyType === 'status-check');

  const valid = countTuples(model, [], { strength: 3, mostMissing: 0 }).reduce((sum, group) => sum + group.valid, 0);
  expect(triples).toEqual({ policyType: 'status-check', strength: 3, valid, covered: 0, groups: [] });
});
