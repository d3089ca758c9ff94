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
  return changes.reduce(applyChange, world);
}

function applyChange(world: World, change: Change): World {
  const rows: readonly { readonly id: number }[] = world[change.table];
  return Object.freeze({ ...world, [change.table]: changedRows(rows, change) });
}

function changedRows(rows: readonly { readonly id: number }[], change: Change): readonly { readonly id: number }[] {
  switch (change.op) {
    case 'insert':
      return [...rows, change.row];
    case 'update':
      return rows.map((row) => (row.id === change.id ? { ...row, ...change.set } : row));
    case 'delete':
      return rows.filter((row) => row.id !== change.id);
  }
}

/** An id that no row of the table has; the next one up, as a database sequence would give. */
export function nextId(world: World, table: TableName): number {
  return world[table].reduce((highest, row) => Math.max(highest, row.id), 0) + 1;
}
