import { type IndexedModel, indexModel, indexRow } from './indexed-model.ts';
import type { CombinationModel, Row } from './model.ts';
import { type TupleGroup, type TupleSpace, tupleOf, valuesOf } from './tuple-space.ts';
import { validSpace } from './valid-space.ts';

/** The valid combinations of one choice of parameters, and which of them some row has. */
export interface TupleCount {
  readonly parameters: readonly string[];
  readonly valid: number;
  readonly covered: number;
  /** Valid combinations that no row has, each with one value per parameter. */
  readonly missing: readonly (readonly string[])[];
}

/** What there is to cover: the valid combinations of each choice of so many parameters. */
export function tuplesOf(
  model: CombinationModel,
  strength: number,
): readonly { readonly parameters: readonly string[]; readonly tuples: readonly (readonly string[])[] }[] {
  return countTuples(model, [], { strength }).map(({ parameters, missing }) => ({ parameters, tuples: missing }));
}

/** Counts which valid combinations the rows have; at most so many of the missing ones are told. */
export function countTuples(
  model: CombinationModel,
  rows: readonly Row[],
  { strength, mostMissing = Number.POSITIVE_INFINITY }: { readonly strength: number; readonly mostMissing?: number },
): readonly TupleCount[] {
  const indexed = indexModel(model);
  const space = validSpace(indexed, strength);
  const seen = seenTuples(indexed, space, rows);
  return space.groups.map((group) => countGroup(indexed, group, { valid: space.valid, seen, mostMissing }));
}

function seenTuples(indexed: IndexedModel, { groups, size }: TupleSpace, rows: readonly Row[]): Uint8Array {
  const seen = new Uint8Array(size);
  const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
  for (const row of distinct.values()) {
    const numbers = indexRow(indexed, row);
    for (const group of groups) seen[tupleOf(group, numbers)] = 1;
  }
  return seen;
}

interface Marks {
  readonly valid: Uint8Array;
  readonly seen: Uint8Array;
  readonly mostMissing: number;
}

function countGroup({ model }: IndexedModel, group: TupleGroup, { valid, seen, mostMissing }: Marks): TupleCount {
  const parameters = group.columns.flatMap((column) => model.parameters[column] ?? []);
  const missing: (readonly string[])[] = [];
  let [all, covered] = [0, 0];
  for (let number = group.base; number < group.base + group.size; number += 1) {
    if (valid[number] === 0) continue;
    all += 1;
    if (seen[number] === 1) covered += 1;
    else if (missing.length < mostMissing)
      missing.push(valuesOf(group, number).map((value, at) => parameters[at]?.values[value] ?? ''));
  }
  return { parameters: parameters.map(({ name }) => name), valid: all, covered, missing };
}
