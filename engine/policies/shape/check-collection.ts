import type { ListShape, MapShape } from '#catalogue';
import { canonicalText } from '../canonical-text.ts';
import { type PlainObject, shown } from '../plain-values.ts';
import type { Finding } from '../problem.ts';
import { matches } from './check-scalar.ts';
import { below, fault, type Spot } from './spot.ts';

/** What is wrong with a list and its items. */
export function checkList(items: readonly unknown[], shape: ListShape, spot: Spot): readonly Finding[] {
  const inside = items.flatMap((item, index) => spot.check(item, shape.of, below(spot, index)));
  const repeated = shape.unique === true ? repetitions(items, spot) : [];
  return [
    ...checkCount({ count: items.length, noun: 'item', min: shape.minItems, max: shape.maxItems }, spot),
    ...repeated,
    ...inside,
  ];
}

/** What is wrong with an object whose keys the author invents. */
export function checkMap(object: PlainObject, shape: MapShape, spot: Spot): readonly Finding[] {
  const entries = Object.entries(object);
  const keys = entries.flatMap(([key]) => checkKey(key, shape, spot));
  const inside = entries.flatMap(([key, value]) => spot.check(value, shape.of, below(spot, key)));
  return [
    ...checkCount({ count: entries.length, noun: 'key', min: shape.minKeys, max: shape.maxKeys }, spot),
    ...keys,
    ...inside,
  ];
}

interface Count {
  readonly count: number;
  readonly noun: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** What is wrong with the number of items or keys. */
export function checkCount(
  { count, noun, min = 0, max = Number.POSITIVE_INFINITY }: Count,
  spot: Spot,
): readonly Finding[] {
  if (count >= min && count <= max) return [];
  const found = counted(count, noun);
  const code = count < min ? `too-few-${noun}s` : `too-many-${noun}s`;
  return [fault(spot, { code, what: `found ${found}`, expected: expectedCount(min, max, noun), found })];
}

function expectedCount(min: number, max: number, noun: string): string {
  if (min === max) return `exactly ${counted(min, noun)}`;
  return max === Number.POSITIVE_INFINITY ? `at least ${counted(min, noun)}` : `at most ${counted(max, noun)}`;
}

function counted(count: number, noun: string): string {
  if (count === 0) return `no ${noun}s`;
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function repetitions(items: readonly unknown[], spot: Spot): readonly Finding[] {
  const firsts = new Map<string, number>();
  return items.flatMap((item, index) => {
    const text = canonicalText(item);
    const first = firsts.get(text);
    if (first === undefined) {
      firsts.set(text, index);
      return [];
    }
    const found = shown(item);
    const what = `${found} repeats item ${first}`;
    return [fault(below(spot, index), { code: 'repeated-item', what, expected: 'items that differ', found })];
  });
}

function checkKey(key: string, shape: MapShape, spot: Spot): readonly Finding[] {
  if (shape.keys === undefined || matches(key, shape.keys)) return [];
  const found = shown(key);
  const what = `the key ${found} is malformed`;
  return [fault(below(spot, key), { code: 'malformed-key', atKey: true, what, expected: shape.keys.meaning, found })];
}
