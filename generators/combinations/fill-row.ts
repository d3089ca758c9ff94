import { allDomains, type Domains, narrow } from './domains.ts';
import type { IndexedModel, IndexedRow } from './indexed-model.ts';
import type { TupleGroup } from './tuple-space.ts';
import { unset } from './working-array.ts';

/** A row to be made: cells that are given, the order of the others, and who chooses among the values that are left. */
export interface RowPlan {
  readonly given: Given;
  readonly order: readonly number[];
  readonly choose: (row: IndexedRow, column: number, values: readonly number[]) => number;
}

export interface Given {
  readonly columns: TupleGroup['columns'];
  readonly values: readonly number[];
}

/**
 * A valid row with a valid tuple in it. Each value is chosen among those with which a whole row can still be made, so
 * that it never has to go back.
 */
export function fillRow(model: IndexedModel, { given, order, choose }: RowPlan): IndexedRow {
  const row = new Uint8Array(model.sizes.length).fill(unset);
  let domains = allDomains(model);
  for (const [at, column] of given.columns.entries()) {
    row[column] = given.values[at] ?? 0;
    domains[column] = 1 << (given.values[at] ?? 0);
  }
  if (!narrow(model, domains)) throw new RangeError(`combinations of \`${model.model.name}\`: no row has that tuple`);
  for (const column of order) {
    if (row[column] !== unset) continue;
    const open = openValues(model, domains, column);
    const value = choose(row, column, [...open.keys()]);
    row[column] = value;
    domains = open.get(value) ?? domains;
  }
  return row;
}

/** The values that a column can have, each with what it leaves to the others. */
function openValues(model: IndexedModel, domains: Domains, column: number): ReadonlyMap<number, Domains> {
  const domain = domains[column] ?? 0;
  const isSettled = (domain & (domain - 1)) === 0;
  const isFree = isSettled || (model.clausesOf[column] ?? []).length === 0;
  const open = new Map<number, Domains>();
  for (let value = 0; value < (model.sizes[column] ?? 0); value += 1) {
    if ((domain & (1 << value)) === 0) continue;
    if (isFree) {
      open.set(value, domains);
      continue;
    }
    const narrowed = domains.slice();
    narrowed[column] = 1 << value;
    if (narrow(model, narrowed)) open.set(value, narrowed);
  }
  return open;
}
