import type { Client } from 'pg';
import { type Slice, sliceStatement } from '../../../targets/reference/slice.ts';

/** With the parameters known, as the first runs of a statement are planned, or for any parameters, as later ones. */
export const planModes = ['custom', 'generic'] as const;
export type PlanMode = (typeof planModes)[number];

/** One step of a plan that reads a table or an index. */
export interface Reading {
  readonly of: string;
  /** How Postgres went about it, with the conditions. */
  readonly how: string;
  /** How many rows it looked at, those included that it then left out; all of them, where no condition narrows them. */
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
  // As a server of somebody else plans, which may prefer to read a table from end to end.
  await client.query(`set plan_cache_mode = force_${mode}_plan; set enable_seqscan = on`);
  await client.query(`prepare explained as ${sliceStatement(slice as Slice<never>)}`);
  const values = slice.parameters(subject).map((value) => literal(client, value));
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, timing off, format json) execute explained${values.length === 0 ? '' : `(${values.join(', ')})`}`,
  );
  await client.query('deallocate explained; reset plan_cache_mode; reset enable_seqscan');
  const sizes = await sizesIn(client);
  return rows.flatMap((row) => readings(row['QUERY PLAN'][0].Plan, { sizes, limited: false }));
}

/** The tables that a plan for any parameters reads from end to end, as this server is set to plan. */
export async function tablesReadWhole(client: Client, slice: Slice<never>): Promise<readonly string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (generic_plan, format json) ${sliceStatement(slice)}`,
  );
  return rows.flatMap((row) => sequentialScans(row['QUERY PLAN'][0].Plan));
}

function sequentialScans(node: PlanNode): readonly string[] {
  const below = (node.Plans ?? []).flatMap(sequentialScans);
  const table = node['Relation Name'];
  return node['Node Type'] === 'Seq Scan' && table !== undefined ? [table, ...below] : below;
}

function literal(client: Client, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (!Array.isArray(value)) return client.escapeLiteral(String(value));
  return client.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`);
}

/** The rows of each table, and the entries of each index: one that holds just some rows may be read whole. */
async function sizesIn(client: Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ relname: string; reltuples: number }>(
    `select relname, reltuples from pg_class where relnamespace = 'public'::regnamespace`,
  );
  return new Map(rows.map(({ relname, reltuples }) => [relname, reltuples]));
}

interface Surroundings {
  readonly sizes: ReadonlyMap<string, number>;
  /** Below a limit an index may be read in order without a condition, as `max(id)` does. */
  readonly limited: boolean;
}

function readings(node: PlanNode, { sizes, limited }: Surroundings): readonly Reading[] {
  const within = { sizes, limited: limited || node['Node Type'] === 'Limit' };
  const below = (node.Plans ?? []).flatMap((plan) => readings(plan, within));
  const of = node['Relation Name'] ?? node['Index Name'];
  if (of === undefined) return below;
  const whole = isWhole(node, limited) ? (sizes.get(node['Index Name'] ?? of) ?? Number.POSITIVE_INFINITY) : 0;
  return [{ of, how: describe(node), rows: Math.max(whole, rowsLookedAt(node)) }, ...below];
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
