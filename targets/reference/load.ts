import type { Client } from 'pg';
import { type Row, type TableName, tableNames, type World, worldOf } from '#engine';
import { fromStored, type StoredRow, sqlName } from '#fixtures';
import { type Slice, sliceStatement } from './slice.ts';

type Stored = Readonly<Record<string, readonly StoredRow[] | null>>;

const statements = new WeakMap<object, string>();

/** Reads a slice of the world in one query. The statement is prepared once per connection, under the slice's name. */
export async function loadSlice<T>(client: Client, slice: Slice<T>, subject: T): Promise<World> {
  const result = await client.query<Stored>({
    name: slice.name,
    text: statementOf(slice),
    values: [...slice.parameters(subject)],
  });
  const stored = result.rows[0] ?? {};
  return worldOf(Object.fromEntries(tableNames.map((table) => [table, rowsOf(stored, table)])) as Partial<World>);
}

function statementOf<T>(slice: Slice<T>): string {
  const known = statements.get(slice);
  if (known !== undefined) return known;
  const text = sliceStatement(slice as Slice<never>);
  statements.set(slice, text);
  return text;
}

/** By id, as worlds are written; sorting here costs less than a step for each table in the plan. */
function rowsOf(stored: Stored, table: TableName): readonly Row<TableName>[] {
  const rows = (stored[sqlName(table)] ?? []).map((row) => fromStored(row));
  return rows.sort((one, other) => one.id - other.id);
}
