import fc from 'fast-check';
import { type ListShape, type MapShape, policyExperiments } from '#catalogue';
import { drawsPerException, usually } from '../frequencies.ts';
import { exampleOf } from './example-of.ts';
import { matchingText } from './scalar-values.ts';
import { atAnyKey, atItem, type PlainObject, type Spot } from './spot.ts';

/** Beyond this many items the items of a full list are examples, which nobody reads. */
const readableItems = 10;

/** Lists of a shape: mostly short ones, now and then one as long as its limit. */
export function listOf(shape: ListShape, spot: Spot): fc.Arbitrary<readonly unknown[]> {
  const { minItems = 0, maxItems: limit = spot.documented?.maxItems } = shape;
  const topLevel = !spot.path.includes('.');
  const room = topLevel ? spot.bounds.maxPolicies : minItems + spot.bounds.maxItems;
  const maxLength = Math.min(limit ?? room, room);
  // A file is there to hold policies, so an empty list of them is the exception.
  const lists = topLevel
    ? mostlySome(someItems(shape, spot, { minLength: 1, maxLength }))
    : someItems(shape, spot, { minLength: minItems, maxLength });
  if (limit === undefined || limit <= maxLength || limit > spot.bounds.longestList) return lists;
  return usually(lists, fullList(shape, limit, spot));
}

/** Objects whose keys the author invents. */
export function mapOf(shape: MapShape, spot: Spot): fc.Arbitrary<PlainObject> {
  const { minKeys = 0, maxKeys = minKeys + spot.bounds.maxItems } = shape;
  const entry = fc.tuple(keyOf(shape, spot), spot.invent(shape.of, atAnyKey(spot)));
  return fc
    .uniqueArray(entry, { minLength: minKeys, maxLength: maxKeys, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
}

/** An empty list is smaller than any other, so shrinking never leaves it. */
function mostlySome(some: fc.Arbitrary<readonly unknown[]>): fc.Arbitrary<readonly unknown[]> {
  return fc.oneof({ weight: drawsPerException - 1, arbitrary: some }, { weight: 1, arbitrary: fc.constant([]) });
}

interface Lengths {
  readonly minLength: number;
  readonly maxLength: number;
}

function someItems(shape: ListShape, spot: Spot, lengths: Lengths): fc.Arbitrary<readonly unknown[]> {
  const item = spot.invent(shape.of, atItem(spot));
  if (shape.unique !== true) return fc.array(item, lengths);
  return fc.uniqueArray(item, { ...lengths, selector: (value) => JSON.stringify(value) });
}

function fullList(shape: ListShape, length: number, spot: Spot): fc.Arbitrary<readonly unknown[]> {
  if (length <= readableItems) return someItems(shape, spot, { minLength: length, maxLength: length });
  const items = Array.from({ length }, (_, index) => exampleOf(shape.of, index, spot.profile));
  return fc.constant(items);
}

function keyOf({ keys }: MapShape, spot: Spot): fc.Arbitrary<string> {
  if (spot.path === 'experiments') return fc.constantFrom<string>(...policyExperiments);
  if (keys === undefined) return fc.constantFrom('option', 'limit', 'mode');
  return usually(fc.constant(keys.good), matchingText(keys));
}
