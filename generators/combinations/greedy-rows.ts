import { fillRow } from './fill-row.ts';
import type { IndexedModel, IndexedRow } from './indexed-model.ts';
import type { Random } from './random.ts';
import { groupOf, type TupleSpace, valuesOf } from './tuple-space.ts';
import type { WorkingArray } from './working-array.ts';

/** How many rows are tried for each one that is taken. */
const candidates = 10;

/** Adds rows until no valid tuple is missing, each the best of some candidates: the algorithm known as AETG. */
export function addGreedyRows(model: IndexedModel, space: TupleSpace, { array, random }: Search): void {
  while (array.missingCount > 0) {
    let best: IndexedRow | undefined;
    let most = 0;
    for (let number = 0; number < candidates; number += 1) {
      const row = candidateRow(model, space, { array, random });
      const added = array.newIn(row);
      if (added > most) [best, most] = [row, added];
    }
    if (best !== undefined) array.add(best);
  }
}

export interface Search {
  readonly array: WorkingArray;
  readonly random: Random;
}

/** A row around a missing tuple, in which each further value is the one that adds most to what is there. */
function candidateRow(model: IndexedModel, space: TupleSpace, { array, random }: Search): IndexedRow {
  const tuple = array.missingTuple(random);
  const group = groupOf(space, tuple);
  return fillRow(model, {
    given: { columns: group.columns, values: valuesOf(group, tuple) },
    order: random.shuffle([...model.sizes.keys()]),
    choose: (row, column, values) => bestValue(values, (value) => array.gain(row, column, value), random),
  });
}

function bestValue(values: readonly number[], gainOf: (value: number) => number, random: Random): number {
  let best: number[] = [];
  let most = -1;
  for (const value of values) {
    const gained = gainOf(value);
    if (gained > most) [best, most] = [[value], gained];
    else if (gained === most) best.push(value);
  }
  return best[random.below(best.length)] ?? 0;
}
