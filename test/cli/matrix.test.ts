import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { assay } from './assay.ts';

const root = join(import.meta.dirname, '../..');
const copy = temporaryFolder();
cpSync(join(root, 'matrices'), join(copy, 'matrices'), { recursive: true });

// Some 280,000 decisions.
test('the golden matrices are what the engine decides', { timeout: 600_000 }, async () => {
  const { code, stdout } = await assay(['matrix'], { cwd: root });

  expect(stdout).toBe('The golden matrices are what the engine decides.\n');
  expect(code).toBe(0);
});

test('a cell that differs, and a row that nobody filled, are findings with their place', async () => {
  const file = join(copy, 'matrices/policies/experiments.txt');
  const lines = readFileSync(file, 'utf8').split('\n');
  const gone = lines.findIndex((line) => line.includes('left out'));
  const changed = lines.findIndex((line) => line.includes('a list instead'));
  const edited = lines
    .with(changed, (lines[changed] ?? '').replace('refused wrong-kind', 'accepted'))
    .toSpliced(gone, 1);
  writeFileSync(file, edited.join('\n'));

  const { code, stdout } = await assay(['matrix', '--only', 'policies'], { cwd: copy });

  expect(code).toBe(1);
  expect(stdout).toContain('2 differences');
  expect(stdout).toContain(`  ${changed + 1}: experiments: a list instead: newest format: \`accepted\` in the file`);
  expect(stdout).toContain('  -: experiments: left out: it is not in the file');
});

test('writing mends the files and says which', async () => {
  const { stdout } = await assay(['matrix', '--only', 'policies', '--write'], { cwd: copy });

  expect(stdout).toContain('wrote policies/experiments.txt');
  expect(stdout).toContain('1 file changed');
});

test('without golden files one is told how to get them', async () => {
  const { code, stderr } = await assay(['matrix', '--folder', 'nowhere'], { cwd: copy });

  expect(code).toBe(2);
  expect(stderr).toContain('assay matrix --write');
});
