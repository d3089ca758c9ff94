import { allowsChange } from './domains.ts';
import { fillRow } from './fill-row.ts';
import type { Search } from './greedy-rows.ts';
import type { IndexedModel, IndexedRow } from './indexed-model.ts';
import { groupOf, type TupleSpace, valuesOf } from './tuple-space.ts';

/** A tuple that is missing, as cells. */
interface Wanted {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

interface Move {
  readonly at: number;
  readonly row: IndexedRow;
  readonly column: number;
  readonly value: number;
}

interface Shrinking extends Search {
  readonly effort: number;
  /** It cannot become smaller than this. */
  readonly atLeast: number;
}

/**
 * Makes a complete array smaller: takes the row away that is least alone with its tuples, and changes cells of the
 * others until nothing is missing again; then once more, until the effort is spent. A tabu search: a changed cell
 * rests for some moves, so that it does not go back at once.
 */
export function shrinkArray(model: IndexedModel, space: TupleSpace, search: Shrinking): void {
  const { array, random, atLeast } = search;
  const end = array.effort + search.effort;
  const rest = new Int32Array(array.rows.length * model.sizes.length);
  let best = copyOf(array.rows);
  for (let time = 1; array.effort < end && best.length > atLeast; time += 1) {
    if (array.missingCount === 0) {
      best = copyOf(array.rows);
      array.remove(leastAlone(search));
      continue;
    }
    const tuple = array.missingTuple(random);
    const group = groupOf(space, tuple);
    const wanted = { columns: group.columns, values: valuesOf(group, tuple) };
    // Now and then a whole row changes, since single cells do not lead everywhere.
    const move = random.below(1000) === 0 ? null : bestMove(model, search, { wanted, rest, time });
    if (move === null) forceTuple(model, search, wanted);
    else {
      array.change(move.row, move.column, move.value);
      rest[move.at * model.sizes.length + move.column] = time + 4 + random.below(6);
    }
  }
  array.setRows(best);
}

function copyOf(rows: readonly IndexedRow[]): readonly IndexedRow[] {
  return rows.map((row) => row.slice());
}

function leastAlone({ array }: Search): number {
  let [least, at] = [Number.POSITIVE_INFINITY, 0];
  for (const [index, row] of array.rows.entries()) {
    const unique = array.uniqueOf(row);
    if (unique < least) [least, at] = [unique, index];
  }
  return at;
}

interface Situation {
  readonly wanted: Wanted;
  readonly rest: Int32Array;
  readonly time: number;
}

/** Of all single cells that bring the tuple, the one that costs least. */
function bestMove(model: IndexedModel, { array, random }: Search, { wanted, rest, time }: Situation): Move | null {
  let best: Move | null = null;
  let [most, ties] = [Number.NEGATIVE_INFINITY, 0];
  array.effort += array.rows.length;
  for (let at = 0; at < array.rows.length; at += 1) {
    const row = array.rows[at];
    const cell = row && onlyDifference(row, wanted);
    if (row === undefined || cell === undefined || cell === null) continue;
    const [column, value] = cell;
    if ((rest[at * model.sizes.length + column] ?? 0) > time) continue;
    if (!allowsChange(model, row, cell)) continue;
    const worth = array.gain(row, column, value) - array.loss(row, column);
    ties = worth === most ? ties + 1 : 1;
    if (worth < most || (worth === most && random.below(ties) > 0)) continue;
    [best, most] = [{ at, row, column, value }, worth];
  }
  return best;
}

function onlyDifference(row: IndexedRow, { columns, values }: Wanted): readonly [number, number] | null {
  let found = -1;
  for (let at = 0; at < columns.length; at += 1) {
    if (row[columns[at] ?? 0] === values[at]) continue;
    if (found !== -1) return null;
    found = at;
  }
  return found === -1 ? null : [columns[found] ?? 0, values[found] ?? 0];
}

/** Where no single cell will do, a row takes the tuple and changes what the constraints make it change. */
function forceTuple(model: IndexedModel, { array, random }: Search, wanted: Wanted): void {
  const at = random.below(array.rows.length);
  const row = array.rows[at];
  if (row === undefined) return;
  const changed = fillRow(model, {
    given: wanted,
    order: random.shuffle([...model.sizes.keys()]),
    choose: (_, column, values) =>
      values.includes(row[column] ?? 0) ? (row[column] ?? 0) : (values[random.below(values.length)] ?? 0),
  });
  array.replace(at, changed);
}
