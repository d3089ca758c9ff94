import type { Row, TableName, World } from './world.ts';

/** What an event does to one row. A row is found by its id. */
export type Change = { readonly [T in TableName]: InsertRow<T> | UpdateRow<T> | DeleteRow<T> }[TableName];

export interface InsertRow<T extends TableName> {
  readonly op: 'insert';
  readonly table: T;
  readonly row: Row<T>;
}

export interface UpdateRow<T extends TableName> {
  readonly op: 'update';
  readonly table: T;
  readonly id: number;
  readonly set: Partial<Row<T>>;
}

export interface DeleteRow<T extends TableName> {
  readonly op: 'delete';
  readonly table: T;
  readonly id: number;
}

/** An insertion, typed by its table. */
export function insert<T extends TableName>(table: T, row: Row<T>): Change {
  return { op: 'insert', table, row } as unknown as Change;
}

/** An update of the row with that id, typed by its table. */
export function update<T extends TableName>(table: T, id: number, set: Partial<Row<T>>): Change {
  return { op: 'update', table, id, set } as unknown as Change;
}

/** A deletion of the row with that id. */
export function remove(table: TableName, id: number): Change {
  return { op: 'delete', table, id } as unknown as Change;
}

/** The world after the changes, in their order; the given world stays as it was. */
export function applyChanges(world: World, changes: readonly Change[]): World {
  if (changes.length === 0) return world;
  const tables = Map.groupBy(changes, ({ table }) => table);
  const changed = [...tables].map(([table, own]) => [table, changedRows(world[table], own)] as const);
  return Object.freeze({ ...world, ...Object.fromEntries(changed) });
}

interface AnyRow {
  readonly id: number;
}

/** The rows are gone through once, however many changes there are: one event may change a thousand of them. */
function changedRows(rows: readonly AnyRow[], changes: readonly Change[]): readonly AnyRow[] {
  const changed: (AnyRow | undefined)[] = [...rows];
  const places = Map.groupBy(rows.keys(), (place) => rows[place]?.id);
  for (const change of changes) {
    if (change.op === 'insert') {
      const same = places.get(change.row.id) ?? [];
      places.set(change.row.id, [...same, changed.length]);
      changed.push(change.row);
      continue;
    }
    for (const place of places.get(change.id) ?? []) {
      const row = changed[place];
      changed[place] = change.op === 'delete' || row === undefined ? undefined : { ...row, ...change.set };
    }
  }
  return changed.filter((row) => row !== undefined);
}

/** An id that no row of the table has; the next one up, as a database sequence would give. */
export function nextId(world: World, table: TableName): number {
  return world[table].reduce((highest, row) => Math.max(highest, row.id), 0) + 1;
}
