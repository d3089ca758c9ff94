import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  readBaseline,
  type ScaleBaseline,
  sizesWithout,
  worseThan,
  writeBaseline,
} from '../../../cli/estate/baseline.ts';
import type { EstateMeasurement, QuestionCost } from '../../../cli/estate/measure.ts';
import { measuredKinds } from '../../../cli/estate/subjects.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const usual: QuestionCost = { asked: 100, median: 10, p95: 20, queries: 1 };
const baseline: ScaleBaseline = {
  format: 'assay-scale-1',
  allowed: { share: 0.5, floorMs: 4 },
  measured: [measured(1_000, usual)],
};

function measured(projects: number, cost: QuestionCost): EstateMeasurement {
  const questions = Object.fromEntries(measuredKinds.map((kind) => [kind, kind === 'push' ? cost : usual]));
  return { projects, seed: 1, rows: 1, copyMs: 1, loadMs: 1, questions: questions as EstateMeasurement['questions'] };
}

test.each([
  ['beyond the share and the floor', { median: 15.1 }, 1],
  ['within the share', { median: 14.9 }, 0],
  ['with one query more', { queries: 2 }, 1],
  ['faster', { median: 1 }, 0],
])('a question that is %s leads to as many findings', (_, change, findings) => {
  const found = worseThan(baseline, [measured(1_000, { ...usual, ...change })]);

  expect(found.map(({ question }) => question)).toEqual(Array.from({ length: findings }, () => 'push'));
});

test('a question that was very fast may take longer by less than the floor', () => {
  const fast = { ...baseline, measured: [measured(1_000, { ...usual, median: 1 })] };

  expect(worseThan(fast, [measured(1_000, { ...usual, median: 4.9 })])).toEqual([]);
  expect(worseThan(fast, [measured(1_000, { ...usual, median: 5.1 })])).toHaveLength(1);
});

test('a size that the baseline does not know is told', () => {
  expect(sizesWithout(baseline, [measured(1_000, usual), measured(5_000, usual)])).toEqual([5_000]);
});

test('saving keeps the sizes that were not measured again, and what is allowed', async () => {
  const path = join(temporaryFolder(), 'scale.json');
  await writeFile(path, JSON.stringify({ ...baseline, measured: [measured(1_000, usual), measured(9_000, usual)] }));

  await writeBaseline(path, [measured(1_000, { ...usual, median: 7 })]);

  const saved = await readBaseline(path);
  expect(saved?.allowed).toEqual(baseline.allowed);
  expect(saved?.measured.map(({ projects, questions }) => [projects, questions.push.median])).toEqual([
    [1_000, 7],
    [9_000, 10],
  ]);
});

test('there may be no baseline yet, and a file that is none is refused', async () => {
  const folder = temporaryFolder();
  await writeFile(join(folder, 'other.json'), '{"format":"something else"}');

  expect(await readBaseline(join(folder, 'none.json'))).toBeUndefined();
  await expect(readBaseline(join(folder, 'other.json'))).rejects.toThrow('no baseline');
});
