import type { Client } from 'pg';
import { type TableName, tableNames } from '#engine';
import { sqlName, toStored } from '#fixtures';
import { rowDefaults } from '../../../fixtures/world/defaults.ts';
import { type Filling, fillingsOf } from './big-world-fillings.ts';

/**
 * Fills an empty database with a world of so many projects, a multiple of 2,000. Each of them has the same
 * surroundings, however many there are: ten in a group, ten groups below each other, and of everything else a few.
 */
export async function storeBigWorld(client: Client, projects: number): Promise<void> {
  const fillings = fillingsOf(projects);
  await client.query(`truncate ${tableNames.map(sqlName).join(', ')}`);
  // Rows are valid by construction; checking a million references one by one would take longer than all the rest.
  await client.query('set session_replication_role = replica');
  for (const table of tableNames) await client.query(insertStatement(table, fillings[table]));
  await client.query('reset session_replication_role');
  await client.query('analyze');
}

function insertStatement<T extends TableName>(table: T, { rows, columns }: Filling<T>): string {
  const context = {
    id: 1,
    given: {},
    now: '2026-01-15T09:30:00Z',
    organizationId: 1,
    names: { change: () => 'Change' },
  };
  const defaults = JSON.stringify(toStored(rowDefaults[table](context as never)));
  const constant = Object.keys(JSON.parse(defaults)).map((column) => [column, `d.${column}`] as const);
  const varying = Object.entries<string | undefined>(columns).map(([column, sql]) => [sqlName(column), sql] as const);
  const values = Object.entries({ id: 'i', ...Object.fromEntries([...constant, ...varying]) });
  return `insert into ${sqlName(table)} (${values.map(([column]) => column).join(', ')})
    select ${values.map(([, sql]) => sql).join(', ')}
    from generate_series(1, ${rows}) i, jsonb_populate_record(null::${sqlName(table)}, '${defaults}') d`;
}
