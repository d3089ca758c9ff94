import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCase, writeCases } from '#reports';
import { temporaryFolder } from '../../temporary-folder.ts';
import { buildCase, buildWrong } from '../build-case.ts';

test('what is written reads back the same', async () => {
  const folder = temporaryFolder();
  const cases = [buildCase({ origin: { line: 1 } }), buildWrong({ origin: { line: 2 } })];

  await writeCases(folder, cases);

  const names = await filesIn(folder);
  expect(names).toEqual(['approval-scan-findings-1.json', 'approval-scan-findings-2.json']);
  expect(await Promise.all(names.map((name) => readCase(join(folder, 'cases', name))))).toEqual(cases);
});

test('the cases of earlier runs go, and files that are no cases stay', async () => {
  const folder = temporaryFolder();
  await writeCases(folder, [buildCase({ origin: { line: 1 } }), buildCase({ origin: { line: 2 } })]);
  await writeFile(join(folder, 'cases', 'notes.json'), '{}');
  await writeFile(join(folder, 'cases', 'half.json.partial'), '{');

  await writeCases(folder, [buildCase({ origin: { line: 2 } })]);

  expect(await filesIn(folder)).toEqual(['approval-scan-findings-2.json', 'notes.json']);
});

test('the same cases give the same bytes', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];

  await Promise.all([writeCases(folder, [buildWrong()]), writeCases(other, [structuredClone(buildWrong())])]);

  const path = join('cases', 'approval-scan-findings-12.json');
  expect(await readFile(join(folder, path), 'utf8')).toBe(await readFile(join(other, path), 'utf8'));
});

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'cases'))).toSorted();
}
