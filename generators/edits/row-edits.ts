import {
  type Change,
  dateOf,
  instanceOf,
  later,
  remove,
  type TableName,
  tableNames,
  update,
  type World,
} from '#engine';
import { type Choices, columnChoices, removableTables, wordLists } from './column-choices.ts';
import { columnWords, rowWords, valueWords } from './row-words.ts';
import type { WorldEdit } from './world-edit.ts';

type AnyRow = Readonly<Record<string, unknown>> & { readonly id: number };

const day = 24 * 60 * 60;

/** Every way to set one column of one row otherwise, or to take one row away that nothing refers to. */
export function rowEdits(world: World): readonly WorldEdit[] {
  return tableNames.flatMap((table) =>
    (world[table] as readonly unknown[] as readonly AnyRow[]).flatMap((row) => [
      ...columnEdits(world, table, row),
      ...listEdits(world, table, row),
      ...removal(world, table, row),
    ]),
  );
}

function columnEdits(world: World, table: TableName, row: AnyRow): readonly WorldEdit[] {
  const columns: readonly (readonly [string, Choices | undefined])[] = Object.entries(columnChoices[table] ?? {});
  return columns.flatMap(([column, choices]) =>
    valuesOf(world, choices, row[column])
      .filter((value) => value !== row[column])
      .map((value) => ({
        id: `${table}/${row.id}/${column}=${value}`,
        about: `${table}/${row.id}/${column}`,
        words: `${columnWords(column)} of ${rowWords(world, table, row)} were ${valueWords(column, value)} instead of ${valueWords(column, row[column])}`,
        changes: [setting(table, row, { [column]: value })],
      })),
  );
}

function valuesOf(world: World, choices: Choices | undefined, now: unknown): readonly unknown[] {
  if (choices === undefined) return [];
  if (choices === 'one more or less') {
    return typeof now === 'number' ? [now - 1, now + 1].filter((value) => value >= 0) : [0, 1];
  }
  if (typeof choices !== 'string') return choices;
  const instants = [later(instanceOf(world).now, -day), later(instanceOf(world).now, day)];
  return [null, ...(choices === 'date' ? instants.map(dateOf) : instants)];
}

function listEdits(world: World, table: TableName, row: AnyRow): readonly WorldEdit[] {
  const columns: readonly string[] = wordLists[table] ?? [];
  return columns.flatMap((column) => {
    const list = row[column] as readonly string[];
    return list.map((word) => ({
      id: `${table}/${row.id}/${column}-${word}`,
      about: `${table}/${row.id}/${column}-${word}`,
      words: `${rowWords(world, table, row)} had no \`${word}\` among its ${columnWords(column)}`,
      changes: [setting(table, row, { [column]: list.filter((other) => other !== word) })],
    }));
  });
}

function removal(world: World, table: TableName, row: AnyRow): readonly WorldEdit[] {
  if (!(removableTables as readonly TableName[]).includes(table)) return [];
  const words = `there were no ${rowWords(world, table, row)}`;
  const id = `${table}/${row.id}/removed`;
  return [{ id, about: id, words, changes: [remove(table, row.id)] }];
}

// The tables above are checked against the columns of their rows; here only their names are left.
function setting(table: TableName, { id }: AnyRow, set: Readonly<Record<string, unknown>>): Change {
  return update(table, id, set as never);
}
