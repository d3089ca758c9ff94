import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeCases } from '#reports';
import { buildCovering, buildEvidence } from '../reports/build-case.ts';
import { assay, type Ended, folderWith } from './assay.ts';

const folder = folderWith({
  'a-file': 'not a folder',
  'broken/x.feature': 'Feature: Broken\n  Example: one\n    Given a project "payments"\n    Whenever pigs fly\n',
});
const cases = ['--cases', join(folder, 'cases')];
const file = join(folder, 'a-file');

beforeAll(async () => {
  await writeCases(folder, [buildCovering(12, buildEvidence('MRAP-050', true), buildEvidence('MRAP-050', false))]);
});

describe('misuse', () => {
  test.each([
    { args: ['gaps', 'features/approval', 'features/none', ...cases], told: 'features/none' },
    { args: ['gaps', '--limit', '', ...cases], told: 'expected a whole number' },
    { args: ['gaps', '--limit', '1e2', ...cases], told: 'expected a whole number' },
    {
      args: ['gaps', 'MRAP-030', '--write', join(folder, 'new'), '--features', join(folder, 'broken'), ...cases],
      told: 'broken/x.feature:4:5: ',
    },
    {
      args: ['gaps', 'MRAP-030', '--write', join(folder, 'new'), '--features', file, ...cases],
      told: 'no features in',
    },
    { args: ['mutants', '--fail-under', '101', ...cases], told: 'expected a percentage' },
    { args: ['fuzz', 'LAW-AUTHZ-08', '--seed', '1', '--path', 'xx', '--target', 'in-process'], told: '--path: `xx`' },
  ])('$args is told in one line', async ({ args, told }) => {
    const ended = await assay(args);

    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(told) });
    expectOneClearEnd(ended);
  });
});

describe('the environment', () => {
  test.each([
    { args: ['combine', 'scope', '--cases', join(folder, 'none')], told: 'there is no such folder' },
    { args: ['gaps', 'MRAP-030', '--write', file, ...cases], told: 'a file stands where a folder' },
    { args: ['combine', 'status-check', '--cases', 'none', '--out', file], told: 'a file stands where a folder' },
    {
      args: ['fuzz', 'LAW-AUTHZ-08', '--target', 'in-process', '--runs', '1', '--out', file],
      told: 'a file stands where a folder',
    },
  ])('$args is told in one line', async ({ args, told }) => {
    const ended = await assay(args);

    expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining(told) });
    expectOneClearEnd(ended);
  });
});

function expectOneClearEnd({ stderr }: Ended): void {
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain('internal error');
}
