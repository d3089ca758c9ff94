import { allDomains, narrow } from './domains.ts';
import type { IndexedModel, IndexedRow } from './indexed-model.ts';

/** Where the tuples of one choice of columns are numbered: `base` and on, the last column counting fastest. */
export interface TupleGroup {
  readonly columns: readonly number[];
  readonly strides: readonly number[];
  readonly base: number;
  readonly size: number;
}

/**
 * The groups that a column is in, flat for speed: the tuple of a row in the group at `at` has the number
 * `bases[at] + strides[at] * value + sum of otherStrides * row[others]`, with `width` others for each group.
 */
export interface Partners {
  readonly width: number;
  readonly bases: Int32Array;
  readonly strides: Int32Array;
  readonly others: Int32Array;
  readonly otherStrides: Int32Array;
}

/** All tuples of a strength, by number, and which of them some valid row has. */
export interface TupleSpace {
  readonly strength: number;
  readonly groups: readonly TupleGroup[];
  readonly size: number;
  readonly valid: Uint8Array;
  readonly partnersOf: readonly Partners[];
}

export function tupleSpace(model: IndexedModel, strength: number): TupleSpace {
  const { groups, size } = groupsOf(model, strength);
  const valid = new Uint8Array(size);
  for (const group of groups) markValid(model, group, valid);
  const partnersOf = model.sizes.map((_, column) =>
    partners(
      column,
      strength - 1,
      groups.filter(({ columns }) => columns.includes(column)),
    ),
  );
  return { strength, groups, size, valid, partnersOf };
}

/** The number of the tuple that a row has in a group. */
export function tupleOf({ columns, strides, base }: TupleGroup, row: IndexedRow): number {
  let number = base;
  for (let at = 0; at < columns.length; at += 1) number += (strides[at] ?? 0) * (row[columns[at] ?? 0] ?? 0);
  return number;
}

/** The group of a tuple, and its values in the order of the columns. */
export function valuesOf({ columns, strides, base }: TupleGroup, number: number): readonly number[] {
  let rest = number - base;
  return columns.map((_, at) => {
    const stride = strides[at] ?? 1;
    const value = Math.floor(rest / stride);
    rest -= value * stride;
    return value;
  });
}

/** The group that a tuple belongs to. */
export function groupOf({ groups }: TupleSpace, number: number): TupleGroup {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((groups[middle]?.base ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const group = groups[low];
  if (group === undefined) throw new RangeError(`combinations: tuple ${number}: there are no tuples`);
  return group;
}

/** All choices of so many of the columns, in order. */
export function choices(columns: number, strength: number, from = 0): readonly (readonly number[])[] {
  if (strength === 0) return [[]];
  const chosen: (readonly number[])[] = [];
  for (let column = from; column <= columns - strength; column += 1)
    for (const rest of choices(columns, strength - 1, column + 1)) chosen.push([column, ...rest]);
  return chosen;
}

function groupsOf({ sizes }: IndexedModel, strength: number): { readonly groups: TupleGroup[]; readonly size: number } {
  let base = 0;
  const groups = choices(sizes.length, strength).map((columns) => {
    const strides = columns.map((_, at) =>
      columns.slice(at + 1).reduce((product, column) => product * (sizes[column] ?? 1), 1),
    );
    const size = columns.reduce((product, column) => product * (sizes[column] ?? 1), 1);
    const group = { columns, strides, base, size };
    base += size;
    return group;
  });
  return { groups, size: base };
}

/** Columns without constraints take any value; the others are tried, each combination once. */
function markValid(model: IndexedModel, group: TupleGroup, valid: Uint8Array): void {
  const bound = group.columns.map((column) => (model.clausesOf[column] ?? []).length > 0);
  const known = new Map<number, boolean>();
  for (let number = group.base; number < group.base + group.size; number += 1) {
    const values = valuesOf(group, number);
    const key = values.reduce((sum, value, at) => (bound[at] ? sum + value * (group.strides[at] ?? 0) : sum), 0);
    const isValid = known.get(key) ?? isExtendable(model, group, values);
    known.set(key, isValid);
    valid[number] = isValid ? 1 : 0;
  }
}

function isExtendable(model: IndexedModel, { columns }: TupleGroup, values: readonly number[]): boolean {
  const domains = allDomains(model);
  for (const [at, column] of columns.entries()) domains[column] = 1 << (values[at] ?? 0);
  return narrow(model, domains);
}

function partners(column: number, width: number, groups: readonly TupleGroup[]): Partners {
  const strideIn = ({ columns, strides }: TupleGroup, wanted: number) => strides[columns.indexOf(wanted)] ?? 0;
  const others = groups.map(({ columns }) => columns.filter((other) => other !== column));
  return {
    width,
    bases: Int32Array.from(groups, ({ base }) => base),
    strides: Int32Array.from(groups, (group) => strideIn(group, column)),
    others: Int32Array.from(others.flat()),
    otherStrides: Int32Array.from(groups.flatMap((group, at) => (others[at] ?? []).map((one) => strideIn(group, one)))),
  };
}
