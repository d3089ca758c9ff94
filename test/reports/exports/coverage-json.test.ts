import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { combinationCoverage, coverageOf } from '#reports';
import { implementedRules } from '#targets';
import { coverageJson } from '../../../reports/exports/coverage-json.ts';
import { buildCovering, buildEvidence } from '../build-case.ts';

const schema = JSON.parse(readFileSync(new URL('../../../reports/coverage.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
const cases = [buildCovering(12, buildEvidence('MRAP-050', true), buildEvidence('MRAP-050', false))];

test.each([
  ['no cases', []],
  ['cases', cases],
])('the coverage of %s follows its schema, and says what coverage says', (_name, some) => {
  const coverage = coverageOf(some, implementedRules(), combinationCoverage(some));

  const written = JSON.parse(coverageJson(coverage));

  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  expect(written).toEqual(JSON.parse(JSON.stringify(coverage)));
});

test('a coverage without combinations follows its schema', () => {
  expect(validate(JSON.parse(coverageJson(coverageOf(cases, new Set()))))).toBe(true);
});

test('each item has a line of its own', () => {
  const lines = coverageJson(coverageOf(cases, new Set())).split('\n');

  expect(lines.filter((line) => line.startsWith('{"id":"rule:MRAP-050"'))).toHaveLength(1);
});
