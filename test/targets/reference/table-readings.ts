import type { Client } from 'pg';
import { type Slice, sliceStatement } from '../../../targets/reference/slice.ts';

/** With the parameters known, as the first runs of a statement are planned, or for any parameters, as later ones. */
export const planModes = ['custom', 'generic'] as const;
export type PlanMode = (typeof planModes)[number];

/** One step of a plan that reads a table. */
export interface Reading {
  readonly table: string;
  readonly tableRows: number;
  readonly how: string;
  /** Without a condition that an index answers: what it costs depends on the size of the table. */
  readonly whole: boolean;
  /** How many rows it looked at, those that it then left out included. */
  readonly rows: number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Filter?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained<T> {
  readonly slice: Slice<T>;
  readonly subject: T;
  readonly mode: PlanMode;
}

/** Loads a slice and tells how Postgres read each table for it. */
export async function readingsOf<T>(
  client: Client,
  { slice, subject, mode }: Explained<T>,
): Promise<readonly Reading[]> {
  await client.query(`set plan_cache_mode = force_${mode}_plan`);
  await client.query(`prepare explained as ${sliceStatement(slice as Slice<never>)}`);
  const values = slice.parameters(subject).map((value) => literal(client, value));
  const execution = values.length === 0 ? 'explained' : `explained(${values.join(', ')})`;
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json, timing off) execute ${execution}`,
  );
  await client.query('deallocate explained; reset plan_cache_mode');
  const sizes = await tableSizes(client);
  return rows.flatMap((row) => readings(row['QUERY PLAN'][0].Plan, { sizes, limited: false }));
}

function literal(client: Client, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return client.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value));
}

async function tableSizes(client: Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ relname: string; reltuples: number }>(
    `select relname, reltuples from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return new Map(rows.map(({ relname, reltuples }) => [relname, reltuples]));
}

interface Surroundings {
  readonly sizes: ReadonlyMap<string, number>;
  /** Below a limit an index may be read in order without a condition, as `max(id)` does. */
  readonly limited: boolean;
}

function readings(node: PlanNode, { sizes, limited }: Surroundings): readonly Reading[] {
  const below = (node.Plans ?? []).flatMap((plan) =>
    readings(plan, { sizes, limited: limited || node['Node Type'] === 'Limit' }),
  );
  const table = node['Relation Name'];
  if (table === undefined) return below;
  return [
    {
      table,
      tableRows: sizes.get(table) ?? 0,
      how: describe(node),
      whole: isWhole(node, limited),
      rows: rowsLookedAt(node),
    },
    ...below,
  ];
}

function isWhole(node: PlanNode, limited: boolean): boolean {
  if (node['Node Type'] === 'Seq Scan') return true;
  return node['Index Cond'] === undefined && node['Recheck Cond'] === undefined && !limited;
}

function rowsLookedAt(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] + removed) * node['Actual Loops'];
}

function describe(node: PlanNode): string {
  const conditions = [node['Index Cond'] ?? node['Recheck Cond'], node.Filter].filter((one) => one !== undefined);
  return [node['Node Type'], node['Index Name'], ...conditions].filter((one) => one !== undefined).join(' | ');
}
