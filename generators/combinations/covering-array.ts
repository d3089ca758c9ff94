import { addGreedyRows } from './greedy-rows.ts';
import { indexModel, indexRow, namedRow } from './indexed-model.ts';
import type { CombinationModel, Row } from './model.ts';
import { Random } from './random.ts';
import { shrinkArray } from './shrink-array.ts';
import { simplifyArray } from './simplify-array.ts';
import type { TupleSpace } from './tuple-space.ts';
import { validSpace } from './valid-space.ts';
import { WorkingArray } from './working-array.ts';

/** What a covering array shall cover; the same options give the same rows. */
export interface CoveringArrayOptions {
  /** How many parameters are combined with one another: 2 is every pair of values. */
  readonly strength: number;
  readonly seed?: number;
  /** Rows that are there already: what they cover needs no further row. */
  readonly having?: readonly Row[];
  /** How much searching for fewer rows may cost, in looked-at tuples; less is faster, and gives more rows. */
  readonly effort?: number;
}

// About a second for pairs and ten seconds for triples of twenty parameters; a small model has less to search.
const mostEffort = { pairs: 25_000_000, more: 300_000_000 } as const;
const effortPerTuple = 4000;

/**
 * Few rows that have every valid combination of so many values: those that some row within all constraints has.
 * Greedy rows first, then a search for fewer, then the first, plainest value wherever the value does not matter.
 */
export function coveringArray(model: CombinationModel, options: CoveringArrayOptions): readonly Row[] {
  const { strength, seed = 1, having = [] } = options;
  const indexed = indexModel(model);
  const space = validSpace(indexed, strength);
  const array = new WorkingArray(
    space,
    having.map((row) => indexRow(indexed, row)),
  );
  const mostByDefault = strength > 2 ? mostEffort.more : mostEffort.pairs;
  const effort = options.effort ?? Math.min(mostByDefault, space.size * effortPerTuple);
  const search = { array, random: new Random(seed) };
  const atLeast = fewestRows(space, array);
  addGreedyRows(indexed, space, search);
  shrinkArray(indexed, space, { ...search, effort, atLeast });
  simplifyArray(indexed, array);
  return array.rows.map((row) => namedRow(indexed, row));
}

/** One choice of columns can be missing that many combinations, and a row has one of them. */
function fewestRows({ groups }: TupleSpace, array: WorkingArray): number {
  return groups.reduce((most, group) => Math.max(most, array.missingIn(group)), 0);
}
