import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CoverageGap } from '#reports';
import { writeCases } from '#reports';
import { buildCovering, buildEvidence } from '../reports/build-case.ts';
import { fourEyes, isAnswered } from '../reports/mutation/mutation-cases.ts';
import { assay, folderWith } from './assay.ts';

const folder = folderWith({});
const cases = ['--cases', join(folder, 'cases')];

beforeAll(async () => {
  await writeCases(folder, [buildCovering(12, buildEvidence('MRAP-050', true), buildEvidence('MRAP-050', false))]);
});

async function gapsOf(...args: readonly string[]) {
  const { code, stdout } = await assay(['gaps', ...args, ...cases, '--json']);
  return { code, ...(JSON.parse(stdout) as { total: number; gaps: readonly CoverageGap[] }) };
}

test('gaps are a finding, ranked, with why and how to close them', async () => {
  const { code, gaps, total } = await gapsOf('approval');

  expect(code).toBe(1);
  expect(gaps).toHaveLength(total);
  expect(gaps.every(({ policyType }) => policyType === 'approval')).toBe(true);
  expect(gaps.map(({ risk }) => risk)).toEqual(gaps.map(({ risk }) => risk).toSorted((a, b) => b - a));
});

test('a rule and a kind narrow the list, and an empty one is clean', async () => {
  expect(await gapsOf('MRAP-050', '--kind', 'rule')).toMatchObject({ code: 0, total: 0 });
  expect(await gapsOf('MRAP-050', '--kind', 'condition')).toMatchObject({
    code: 1,
    gaps: [{ id: 'condition:MRAP-050' }],
  });
});

test('a feature stands for its cases and the policy types that they are about', async () => {
  const { gaps } = await gapsOf('features/approval', '--kind', 'polarity');

  expect(new Set(gaps.map(({ policyType }) => policyType))).toEqual(new Set(['approval']));
  expect(gaps.some(({ subject }) => subject === 'MRAP-050')).toBe(false);
});

test('who asks for mutants alone has policies changed: what was not looked for is no clean end', async () => {
  const mutated = folderWith({});
  await writeCases(mutated, [fourEyes([isAnswered])]);

  const ended = await assay(['gaps', '--kind', 'mutant', '--cases', join(mutated, 'cases'), '--json']);

  expect(ended.code).toBe(1);
  expect(JSON.parse(ended.stdout).gaps[0]).toMatchObject({ kind: 'mutant', subject: 'Four eyes' });
});

test('text groups the gaps by kind and counts them', async () => {
  const { code, stdout } = await assay(['gaps', 'MRAP-030', '--limit', '1', ...cases]);

  expect(code).toBe(1);
  expect(stdout).toMatch(/^1 rule gap: /m);
  expect(stdout).toMatch(/^ 10\.0 rule:MRAP-030$/m);
  expect(stdout).toMatch(/^\d+ gaps in 1 cases/m);
});

test.each([
  { what: 'an unknown word', args: ['nonsense'], code: 2, told: '`nonsense` is no policy type' },
  { what: 'an unknown kind', args: ['--kind', 'nonsense'], code: 2, told: 'expected one of rule, polarity' },
  { what: 'a feature without cases', args: ['features/scope'], code: 2, told: 'no case of the last run' },
])('$what is misuse', async ({ args, code, told }) => {
  const ended = await assay(['gaps', ...args, ...cases]);

  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(told);
});

test('without cases there is nothing to say yet', async () => {
  const { code, stderr } = await assay(['gaps', '--cases', join(folder, 'none')]);

  expect(code).toBe(3);
  expect(stderr).toContain('npx assay run');
});
