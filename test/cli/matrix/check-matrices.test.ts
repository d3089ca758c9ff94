import { expect, test } from 'vitest';
import { matrixText } from '#reports';
import { inProcessTarget, noopTarget } from '#targets';
import { checkMatrices, goldenIn, matricesOf } from '../../../cli/matrix/check-matrices.ts';
import { folderWith } from '../assay.ts';

const parts = ['policies'] as const;

test('golden files that say what the target decides leave nothing to tell', async () => {
  const target = inProcessTarget();
  const folder = folderWith(filesOf(await matricesOf(target, parts)));

  expect(await checkMatrices({ folder, parts, target })).toEqual([]);
});

test('a target that decides otherwise differs in cells, not in rows', async () => {
  const folder = folderWith(filesOf(await matricesOf(inProcessTarget(), parts)));

  const differences = await checkMatrices({ folder, parts, target: noopTarget });

  expect(differences.length).toBeGreaterThan(100);
  expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['changed cell']));
});

test('a file that is not there is missing, and one that no matrix has is needless', async () => {
  const target = inProcessTarget();
  const [first, ...others] = await matricesOf(target, parts);
  const folder = folderWith({ ...filesOf(others), 'policies/old.txt': 'x\n' });

  const differences = await checkMatrices({ folder, parts, target });

  expect(differences.map(({ kind, file }) => [kind, file])).toEqual([
    ['missing file', first?.file],
    ['needless file', 'policies/old.txt'],
  ]);
});

test('only the files of the parts that are asked for are read', () => {
  const folder = folderWith({ 'policies/deep/a.txt': 'a', 'access/b.txt': 'b', 'policies/c.md': 'c' });

  expect(goldenIn(folder, ['policies'])).toEqual(new Map([['policies/deep/a.txt', 'a']]));
  expect([...goldenIn(folder, ['access', 'policies']).values()].toSorted()).toEqual(['a', 'b']);
});

function filesOf(matrices: Awaited<ReturnType<typeof matricesOf>>): Readonly<Record<string, string>> {
  return Object.fromEntries(matrices.map((matrix) => [matrix.file, matrixText(matrix)]));
}
