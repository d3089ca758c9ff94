import { type TableName, tableNames, type World, worldOf } from '#engine';
import { foreignKeys } from './foreign-keys.ts';
import type { Naming } from './naming.ts';
import { renamedPolicies } from './renamed-policies.ts';

/** The same world under other ids, usernames and paths. */
export function renamedWorld(world: World, naming: Naming): World {
  const tables = tableNames.map((table) => {
    const rows = (world[table] as readonly { readonly id: number }[]).map((row) => renamedRow(row, { table, naming }));
    return [table, rows.toSorted((one, other) => one.id - other.id)];
  });
  return worldOf(Object.fromEntries(tables) as Partial<World>);
}

/** What was answered under these names, as it reads under the old ones. */
export function restored(value: unknown, naming: Naming): unknown {
  if (typeof value === 'string') return naming.restored(value);
  if (typeof value === 'number') return naming.restoredId(value);
  if (Array.isArray(value)) return value.map((item) => restored(item, naming));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [naming.restored(key), restored(inner, naming)]),
  );
}

interface Cell {
  readonly table: TableName;
  readonly naming: Naming;
}

/** The row of a table under these names. */
export function renamedRow(row: { readonly id: number }, { table, naming }: Cell): { readonly id: number } {
  const keys: Readonly<Record<string, TableName>> = foreignKeys[table];
  const entries = Object.entries(row).map(([column, value]) => {
    const target = column === 'id' ? table : keys[column];
    if (target !== undefined && typeof value === 'number') return [column, naming.id(target, value)];
    return [column, renamedCell(value, { table, naming, column })];
  });
  return Object.fromEntries(entries) as { readonly id: number };
}

function renamedCell(value: unknown, { table, naming, column }: Cell & { readonly column: string }): unknown {
  if (column === 'traversalIds' && Array.isArray(value)) return value.map((id) => naming.id('namespaces', Number(id)));
  if (column === 'catalogProjectsAllowlist' && Array.isArray(value))
    return value.map((path) => naming.path(String(path)));
  if (typeof value !== 'string') return value;
  if (table === 'policyFiles' && ['content', 'previousContent'].includes(column)) return renamedPolicies(value, naming);
  return named[table]?.includes(column) === true ? naming.path(value) : value;
}

/** The columns that hold names or paths of what is renamed. */
const named: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  organizations: ['path'],
  namespaces: ['path', 'fullPath'],
  projects: ['path', 'fullPath'],
  users: ['username', 'name'],
};
