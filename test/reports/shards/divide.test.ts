import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divide, imbalanceOf } from '#reports';

const work = fc.uniqueArray(fc.record({ id: fc.string(), weight: fc.nat(1000) }), { selector: ({ id }) => id });
const shards = fc.integer({ min: 1, max: 9 });

test('everything is in exactly one shard, also where there are more shards than work', () => {
  fc.assert(
    fc.property(work, shards, (items, count) => {
      const loads = divide(items, count);

      expect(loads).toHaveLength(count);
      expect(loads.flatMap(({ ids }) => ids).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    }),
  );
});

test('the order in which work is listed changes nothing', () => {
  fc.assert(
    fc.property(work, shards, (items, count) => {
      expect(divide(items.toReversed(), count)).toEqual(divide(items, count));
    }),
  );
});

test('no shard takes longer than the mean and the longest piece of work together', () => {
  fc.assert(
    fc.property(work, shards, (items, count) => {
      const total = items.reduce((sum, { weight }) => sum + weight, 0);
      const longest = Math.max(0, ...items.map(({ weight }) => weight));

      for (const { weight } of divide(items, count)) expect(weight).toBeLessThanOrEqual(total / count + longest);
    }),
  );
});

test('work without a duration is spread by number', () => {
  const items = Array.from({ length: 9 }, (_, at) => ({ id: String(at), weight: 0 }));

  expect(divide(items, 3).map(({ ids }) => ids.length)).toEqual([3, 3, 3]);
});

test.each([
  [[10, 10, 10], 1],
  [[30, 0, 0], 3],
  [[0, 0], 1],
])('the balance of %j is %d', (weights, expected) => {
  expect(imbalanceOf(weights)).toBe(expected);
});
