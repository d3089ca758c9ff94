import type { Row, TableName, World } from '../world/world.ts';

type Index = ReadonlyMap<unknown, readonly object[]>;

/** Indexes by table rows and column. A world never changes, so an index stays true for as long as its rows live. */
const indexes = new WeakMap<object, Map<string, Index>>();

/** The rows of a table whose column has that value. */
export function rowsBy<T extends TableName, C extends keyof Row<T> & string>(
  world: World,
  [table, column]: readonly [T, C],
  value: Row<T>[C],
): readonly Row<T>[] {
  const rows: readonly Row<T>[] = world[table];
  const known = indexes.get(rows) ?? new Map<string, Index>();
  indexes.set(rows, known);
  const index = known.get(column) ?? indexOf(rows, column);
  known.set(column, index);
  return (index.get(value) ?? []) as readonly Row<T>[];
}

/** The row with that id, or nothing. */
export function rowById<T extends TableName>(world: World, table: T, id: number | null): Row<T> | undefined {
  if (id === null) return undefined;
  return rowsBy(world, [table, 'id' as keyof Row<T> & string], id as Row<T>[keyof Row<T> & string])[0];
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
