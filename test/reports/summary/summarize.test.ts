import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { familyTypes, policyTypes, rules } from '#catalogue';
import { type Case, type RuleCounts, summarize } from '#reports';
import { buildCase, buildCovering, buildEvidence, buildFacts, buildQuestion, buildWrong } from '../build-case.ts';

const schema = JSON.parse(readFileSync(new URL('../../../reports/summary.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv().compile(schema);

const unsupported = buildQuestion({ verdict: { kind: 'unsupported', reason: 'no pipelines' } });
const crashed = buildQuestion({ verdict: { kind: 'failed', error: 'out of memory' } });
const cases: readonly Case[] = [
  buildCovering(1, buildEvidence('MRAP-050', true), buildEvidence('MRAP-050', false)),
  buildWrong({ origin: { line: 2 } }),
  buildCase({ origin: { line: 3 }, status: 'vacuous', failure: 'vacuous: tagged @MRAP-001' }),
  buildCase({ origin: { line: 4 }, status: 'unsupported', steps: [unsupported], policyTypes: ['pipeline-execution'] }),
  buildCase({ origin: { line: 5 }, status: 'broken', steps: [crashed], policyTypes: ['approval', 'scope'] }),
  buildCase({ id: 'law:more-approvals', source: 'law' }),
];

test.each([
  ['no cases', []],
  ['cases of every status', cases],
])('the summary of %s follows its schema', (_name, some) => {
  const written = JSON.parse(JSON.stringify(summarize(some, buildFacts())));

  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
});

test('the summary of a part of the suite follows the schema too', () => {
  const selection = { total: 9, by: ['tagged @scope'] };
  const written = JSON.parse(JSON.stringify(summarize(cases, buildFacts({ selection }))));

  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  expect(written.selection).toEqual(selection);
});

test('a summary without its seed does not follow the schema', () => {
  const { seed: _seed, ...rest } = summarize(cases, buildFacts());

  expect(validate(rest)).toBe(false);
});

test('whatever did not pass counts as failed, with its reason', () => {
  expect(summarize(cases, buildFacts()).scenarios).toEqual({
    total: 5,
    passed: 1,
    failed: 4,
    wrong: 1,
    vacuous: 1,
    unsupported: 1,
    broken: 1,
  });
});

test('examples of laws are counted apart', () => {
  expect(summarize(cases, buildFacts()).laws).toMatchObject({ total: 1, passed: 1, failed: 0 });
});

test('questions are counted by verdict', () => {
  expect(summarize(cases, buildFacts()).verdicts).toEqual({ decided: 4, unsupported: 1, failed: 1 });
});

test('a scenario of two policy types counts for both', () => {
  const { approval, scope, authorization } = summarize(cases, buildFacts()).policyTypes;

  expect([approval, scope, authorization].map(({ scenarios }) => scenarios.total)).toEqual([4, 1, 0]);
});

test('rules are counted by family and state', () => {
  const total = rules.filter(({ id }) => id.startsWith('MRAP-')).length;

  expect(summarize(cases, buildFacts()).rules.MRAP).toEqual({
    total,
    covered: 1,
    consultedOnly: 1,
    notTested: 1,
    notImplemented: total - 3,
    consulted: 2,
    bothWays: 1,
  });
});

test('every family and policy type is there, and its states add up', () => {
  const summary = summarize(cases, buildFacts());
  const counts: readonly RuleCounts[] = [
    ...Object.values(summary.rules),
    ...Object.values(summary.policyTypes).map((type) => type.rules),
  ];

  expect(Object.keys(summary.rules)).toEqual(Object.keys(familyTypes));
  expect(Object.keys(summary.policyTypes)).toEqual([...policyTypes]);
  for (const { total, covered, consultedOnly, notTested, notImplemented } of counts) {
    expect(covered + consultedOnly + notTested + notImplemented).toBe(total);
  }
  expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(2 * rules.length);
});

test('the same cases and facts give the same summary', () => {
  expect(summarize(cases, buildFacts())).toEqual(summarize(structuredClone(cases), buildFacts()));
});
