import type { IndexedRow } from './indexed-model.ts';
import type { Random } from './random.ts';
import { type Partners, type TupleGroup, type TupleSpace, tupleOf } from './tuple-space.ts';

/** The cell has no value yet. */
export const unset = 255;

/**
 * An array under construction: how many of its rows have each tuple, and which valid tuples none has. Searching looks
 * at cells millions of times, so that all of it is numbers in flat arrays.
 */
export class WorkingArray {
  readonly rows: IndexedRow[] = [];
  /** Tuples looked at: a measure of effort that, unlike time, is the same on every machine. */
  effort = 0;
  readonly #space: TupleSpace;
  readonly #counts: Uint16Array;
  readonly #missing: Int32Array;
  readonly #places: Int32Array;
  #missingCount = 0;

  /** Tuples of the rows that are there already need no other row. */
  constructor(space: TupleSpace, having: readonly IndexedRow[]) {
    this.#space = space;
    this.#counts = new Uint16Array(space.size);
    this.#missing = new Int32Array(space.size);
    this.#places = new Int32Array(space.size).fill(-1);
    for (let tuple = 0; tuple < space.size; tuple += 1) if (space.valid[tuple] === 1) this.#addMissing(tuple);
    for (const row of having) this.#count(row);
  }

  get missingCount(): number {
    return this.#missingCount;
  }

  missingIn({ base, size }: TupleGroup): number {
    return this.#places.subarray(base, base + size).filter((place) => place !== -1).length;
  }

  /** A valid tuple that no row has. */
  missingTuple(random: Random): number {
    return this.#missing[random.below(this.#missingCount)] ?? 0;
  }

  add(row: IndexedRow): void {
    this.rows.push(row);
    this.#count(row);
  }

  remove(at: number): void {
    const [row] = this.rows.splice(at, 1);
    if (row === undefined) return;
    for (const group of this.#space.groups) this.#lose(tupleOf(group, row));
  }

  replace(at: number, row: IndexedRow): void {
    const before = this.rows[at];
    if (before === undefined) return;
    this.rows[at] = row;
    for (const group of this.#space.groups) this.#lose(tupleOf(group, before));
    this.#count(row);
  }

  setRows(rows: readonly IndexedRow[]): void {
    while (this.rows.length > 0) this.remove(this.rows.length - 1);
    for (const row of rows) this.add(row);
  }

  /** Gives a cell another value. INVARIANT: the row stays valid, so that only valid tuples come and go. */
  change(row: IndexedRow, column: number, value: number): void {
    const partners = this.#partners(column);
    const before = row[column] ?? 0;
    for (let group = 0, at = 0; group < partners.bases.length; group += 1, at += partners.width) {
      const rest = restOf(partners, row, group, at);
      const stride = partners.strides[group] ?? 0;
      this.#lose(rest + stride * before);
      this.#win(rest + stride * value);
    }
    row[column] = value;
  }

  /** How many missing tuples a value would add; tuples with cells that have no value yet are not counted. */
  gain(row: IndexedRow, column: number, value: number): number {
    return this.#countOf(row, { column, value, count: 0 });
  }

  /** How many tuples only this cell still has. */
  loss(row: IndexedRow, column: number): number {
    return this.#countOf(row, { column, value: row[column] ?? 0, count: 1 });
  }

  /** How many missing tuples a whole row has. */
  newIn(row: IndexedRow): number {
    this.effort += this.#space.groups.length;
    return this.#space.groups.reduce((sum, group) => sum + (this.#counts[tupleOf(group, row)] === 0 ? 1 : 0), 0);
  }

  /** How many tuples only this row has. */
  uniqueOf(row: IndexedRow): number {
    this.effort += this.#space.groups.length;
    return this.#space.groups.reduce((sum, group) => sum + (this.#counts[tupleOf(group, row)] === 1 ? 1 : 0), 0);
  }

  #countOf(row: IndexedRow, { column, value, count }: { column: number; value: number; count: number }): number {
    const { bases, strides, others, otherStrides, width } = this.#partners(column);
    const counts = this.#counts;
    let found = 0;
    for (let group = 0, at = 0; group < bases.length; group += 1) {
      let tuple = (bases[group] ?? 0) + (strides[group] ?? 0) * value;
      let known = true;
      for (const end = at + width; at < end; at += 1) {
        const other = row[others[at] ?? 0] ?? 0;
        if (other === unset) known = false;
        tuple += (otherStrides[at] ?? 0) * other;
      }
      if (known && counts[tuple] === count) found += 1;
    }
    return found;
  }

  #partners(column: number): Partners {
    const partners = this.#space.partnersOf[column];
    if (partners === undefined) throw new RangeError(`combinations: there is no column ${column}`);
    this.effort += partners.bases.length;
    return partners;
  }

  #count(row: IndexedRow): void {
    for (const group of this.#space.groups) this.#win(tupleOf(group, row));
  }

  #win(tuple: number): void {
    const count = this.#counts[tuple] ?? 0;
    this.#counts[tuple] = count + 1;
    if (count > 0) return;
    const place = this.#places[tuple] ?? -1;
    if (place === -1) return;
    this.#missingCount -= 1;
    const last = this.#missing[this.#missingCount] ?? 0;
    this.#missing[place] = last;
    this.#places[last] = place;
    this.#places[tuple] = -1;
  }

  #lose(tuple: number): void {
    const count = (this.#counts[tuple] ?? 1) - 1;
    this.#counts[tuple] = count;
    if (count === 0) this.#addMissing(tuple);
  }

  #addMissing(tuple: number): void {
    this.#missing[this.#missingCount] = tuple;
    this.#places[tuple] = this.#missingCount;
    this.#missingCount += 1;
  }
}

function restOf(
  { bases, others, otherStrides, width }: Partners,
  row: IndexedRow,
  group: number,
  from: number,
): number {
  let rest = bases[group] ?? 0;
  for (let at = from; at < from + width; at += 1) rest += (otherStrides[at] ?? 0) * (row[others[at] ?? 0] ?? 0);
  return rest;
}
