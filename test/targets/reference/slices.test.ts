import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Event, type Question, tableNames } from '#engine';
import { sqlName } from '#fixtures';
import { loadSlice } from '../../../targets/reference/load.ts';
import type { Slice } from '../../../targets/reference/slice.ts';
import { eventSlices, questionSlices } from '../../../targets/reference/slices/index.ts';
import { openTestDatabase } from '../../targets-database.ts';
import { storeBigWorld } from './big-world.ts';
import { eventSubjects, questionSubjects } from './slice-subjects.ts';
import { type PlanMode, planModes, readingsOf, tablesReadWhole } from './table-readings.ts';

type Subject = Question | Event;

/** The most rows of one table that one step of a plan may look at. All that is near the subjects is less. */
const enough = 1_000;

const database = await openTestDatabase();
const subjects = [
  ...subjectsOf('question', questionSlices, questionSubjects),
  ...subjectsOf('event', eventSlices, eventSubjects),
];
const loadedFromSmall = new Map<string, Readonly<Record<string, number>>>();

const readWholeWhenEmpty = new Set<string>();

beforeAll(async () => {
  for (const { slice } of subjects) {
    for (const table of await tablesReadWhole(database.client, slice)) readWholeWhenEmpty.add(table);
  }
  await storeBigWorld(database.client, 2_000);
  for (const { title, slice, subject } of subjects) loadedFromSmall.set(title, await countsOf(slice, subject));
  await storeBigWorld(database.client, 20_000);
});
afterAll(() => database.close());

test('the world is so big that reading any of its tables from end to end would show', async () => {
  const counts = await Promise.all(
    tableNames.map(async (table) => {
      const { rows } = await database.client.query<{ count: number }>(`select count(*)::int from ${sqlName(table)}`);
      return { table, count: rows[0]?.count ?? 0 };
    }),
  );

  expect(counts.filter(({ count }) => count <= enough).map(({ table }) => table)).toEqual(['instances']);
});

test('every slice has a subject, and every subject finds rows of its own', () => {
  const kinds = [...Object.keys(questionSlices), ...Object.keys(eventSlices)];
  const lonely = [...loadedFromSmall].filter(([, counts]) => Object.keys(counts).length < 2).map(([title]) => title);

  expect(kinds.filter((kind) => !subjects.some(({ subject }) => subject.kind === kind))).toEqual([]);
  expect(lonely).toEqual(['the event time_passes']);
});

test('a plan made on empty tables, and kept for the worlds that follow, reads none of them from end to end', () => {
  expect([...readWholeWhenEmpty].filter((table) => table !== 'instances')).toEqual([]);
});

describe.each(subjects)('$title: its slice', ({ title, slice, subject }) => {
  test('loads as many rows from a big world as from one of a tenth of its size', async () => {
    expect(await countsOf(slice, subject)).toEqual(loadedFromSmall.get(title));
  });

  test.each(planModes)('reads no large table from end to end, by a %s plan', async (mode: PlanMode) => {
    const readings = await readingsOf(database.client, { slice, subject, mode });

    expect(readings.filter(({ rows }) => rows > enough)).toEqual([]);
  });
});

function subjectsOf(
  noun: 'question' | 'event',
  slices: Readonly<Record<string, unknown>>,
  subjectsByKind: Readonly<Record<string, readonly Subject[]>>,
): readonly { readonly title: string; readonly slice: Slice<Subject>; readonly subject: Subject }[] {
  return Object.entries(slices).flatMap(([kind, slice]) =>
    (subjectsByKind[kind] ?? []).map((subject, index) => ({
      title: `the ${noun} ${kind}${index === 0 ? '' : `, ${index + 1}`}`,
      slice: slice as Slice<Subject>,
      subject,
    })),
  );
}

/** How many rows of each table a slice loads; tables without any are left out. */
async function countsOf(slice: Slice<Subject>, subject: Subject): Promise<Readonly<Record<string, number>>> {
  const world = await loadSlice(database.client, slice, subject);
  return Object.fromEntries(
    tableNames.map((table) => [table, world[table].length] as const).filter(([, count]) => count > 0),
  );
}
