import { type TableName, tableNames, type World, worldOf } from '#engine';

/** Far above the ids of any generated world. */
const offset = 50_000;

/**
 * Both worlds in one, and nothing of the second touches the first: its ids are moved out of the way, and so are the
 * texts that must be unique. Instance and organizations are those of the first.
 */
export function beside(world: World, strangers: World): World {
  const tables = tableNames.map((table) => [table, [...world[table], ...moved(strangers, table)]] as const);
  return worldOf(Object.fromEntries(tables) as Partial<World>);
}

function moved(strangers: World, table: TableName): readonly object[] {
  if (table === 'instances') return [];
  const rows: readonly { readonly id: number }[] = strangers[table];
  const others = table === 'organizations' ? rows.filter(({ id }) => id !== 1) : rows;
  return others.map((row) => movedRow(row, table));
}

function movedRow(row: object, table: TableName): object {
  const entries = Object.entries(row).map(([column, value]) => [column, movedValue(value, { column, table })]);
  return Object.fromEntries(entries);
}

interface Cell {
  readonly column: string;
  readonly table: TableName;
}

function movedValue(value: unknown, { column, table }: Cell): unknown {
  // The default organization is shared: an organization is a border, not a stranger.
  if (column === 'organizationId' && value === 1) return value;
  if (typeof value === 'number' && (column === 'id' || column.endsWith('Id') || column.endsWith('ById')))
    return value + offset;
  if (column === 'traversalIds' && Array.isArray(value)) return value.map((id) => Number(id) + offset);
  return uniqueTexts[table]?.includes(column) === true ? `strange-${String(value)}` : value;
}

const uniqueTexts: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  organizations: ['path'],
  namespaces: ['fullPath'],
  projects: ['fullPath'],
  users: ['username'],
};
