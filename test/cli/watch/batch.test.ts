import { expect, test } from 'vitest';
import { batchOf, partsOf } from '../../../cli/watch/batch.ts';

const places = Array.from({ length: 60 }, (_, at) => `features/${at % 3 === 0 ? 'a' : 'b'}.feature:${at}`);

test('a long batch is shared, every scenario once, what comes first first in each part', () => {
  const parts = partsOf(batchOf('saved', places), 2);

  expect(parts.map(({ order }) => order[0])).toEqual(places.slice(0, 2));
  expect(parts.flatMap(({ order }) => order).toSorted()).toEqual(places.toSorted());
  for (const { order, paths } of parts) expect(paths).toEqual(batchOf('saved', order).paths);
});

test('a short batch, and one that names no scenarios, stay whole', () => {
  const short = batchOf('saved', places.slice(0, 20));
  const everything = { ...short, order: [], paths: ['features'] };

  expect(partsOf(short, 2)).toEqual([short]);
  expect(partsOf(everything, 2)).toEqual([everything]);
  expect(partsOf(batchOf('saved', places), 1)).toHaveLength(1);
});
