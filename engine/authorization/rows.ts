import type { Row, TableName, World } from '../world/world.ts';

type Index = ReadonlyMap<unknown, readonly object[]>;

/** Indexes by table rows and column. A world never changes, so an index stays true for as long as its rows live. */
const indexes = new WeakMap<object, Map<string, Index>>();
const byId = new WeakMap<object, ReadonlyMap<number, object>>();
const none: readonly never[] = [];

/** The rows of a table whose column has that value. */
export function rowsBy<T extends TableName, C extends keyof Row<T> & string>(
  world: World,
  [table, column]: readonly [T, C],
  value: Row<T>[C],
): readonly Row<T>[] {
  const rows: readonly Row<T>[] = world[table];
  if (rows.length === 0) return none;
  const index = indexes.get(rows)?.get(column) ?? newIndex(rows, column);
  return (index.get(value) ?? none) as readonly Row<T>[];
}

/** The row with that id, or nothing. */
export function rowById<T extends TableName>(world: World, table: T, id: number | null): Row<T> | undefined {
  if (id === null) return undefined;
  const rows: readonly Row<T>[] = world[table];
  return (byId.get(rows) ?? newIdIndex(rows)).get(id) as Row<T> | undefined;
}

function newIndex<R extends object>(rows: readonly R[], column: keyof R & string): Index {
  const known = indexes.get(rows) ?? new Map<string, Index>();
  indexes.set(rows, known);
  const index = indexOf(rows, column);
  known.set(column, index);
  return index;
}

function indexOf<R extends object>(rows: readonly R[], column: keyof R): Index {
  const index = new Map<unknown, R[]>();
  for (const row of rows) {
    const same = index.get(row[column]);
    if (same === undefined) index.set(row[column], [row]);
    else same.push(row);
  }
  return index;
}

/** Of two rows with one id the first counts. */
function newIdIndex(rows: readonly { readonly id: number }[]): ReadonlyMap<number, object> {
  const index = new Map<number, object>();
  for (const row of rows) if (!index.has(row.id)) index.set(row.id, row);
  byId.set(rows, index);
  return index;
}
