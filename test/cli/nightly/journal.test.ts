import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Unit } from '#reports';
import { Journal } from '../../../cli/nightly/journal.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const first: Unit = {
  id: 'law:LAW-SCOPE-01:reference:1',
  kind: 'law',
  law: 'LAW-SCOPE-01',
  target: 'reference',
  round: 1,
};
const second: Unit = { id: 'repeat:1', kind: 'repeat', round: 1 };

test('a journal that is opened again knows what is done, and the time that it took', async () => {
  const folder = temporaryFolder();
  const journal = await Journal.open(folder);
  await record(journal, first, 'one');
  await journal.recordLost(5, null);
  await journal.recordLost(8, second);

  const again = await Journal.open(folder);

  expect(again.has(first.id)).toBe(true);
  expect(again.has(second.id)).toBe(false);
  expect(again.usedMs).toBe(20);
  expect(again.timings.map(({ unit, ms }) => `${unit.id} ${ms}`)).toEqual([`${first.id} 7`, 'repeat:1 8']);
  expect(await again.product(entryAt(again, 0))).toEqual({ kind: 'broken', error: 'one' });
});

test('a torn last line is dropped, and what comes after it stands on a line of its own', async () => {
  const folder = temporaryFolder();
  await record(await Journal.open(folder), first, 'one');
  appendFileSync(join(folder, 'journal.jsonl'), '{"unit":{"id":"rep');

  const torn = await Journal.open(folder);
  expect(torn.entries.map(({ unit }) => unit.id)).toEqual([first.id]);
  await record(torn, second, 'two');

  const again = await Journal.open(folder);
  expect(again.entries.map(({ unit }) => unit.id)).toEqual([first.id, second.id]);
});

test('a draft that was never recorded is no product, and is written over', async () => {
  const folder = temporaryFolder();
  const journal = await Journal.open(folder);
  writeFileSync(journal.draft(), '{"half":');

  await record(journal, first, 'whole');

  expect(await journal.product(entryAt(journal, 0))).toEqual({ kind: 'broken', error: 'whole' });
  expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
});

test('a product that was changed since is refused', async () => {
  const folder = temporaryFolder();
  const journal = await Journal.open(folder);
  await record(journal, first, 'one');
  const path = join(folder, 'products', entryAt(journal, 0).file);
  writeFileSync(path, readFileSync(path, 'utf8').replace('one', 'two'));

  await expect(journal.product(entryAt(journal, 0))).rejects.toThrow('is not what the journal says');
});

async function record(journal: Journal, unit: Unit, error: string): Promise<void> {
  const draft = journal.draft();
  writeFileSync(draft, JSON.stringify({ kind: 'broken', error }));
  await journal.record(unit, draft, 7);
}

function entryAt(journal: Journal, at: number) {
  const entry = journal.entries[at];
  if (entry === undefined) throw new RangeError(`entry ${at}: there is none`);
  return entry;
}
