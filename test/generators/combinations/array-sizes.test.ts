import { describe, expect, test } from 'vitest';
import { coveringArray, verifyArray } from '#generators';
import { mrap, uniform } from './reference-models.ts';

describe('the sizes of covering arrays', () => {
  test.each([
    { model: uniform([[3, 4]]), most: 9, pairs: 54 },
    { model: uniform([[3, 13]]), most: 15, pairs: 702 },
    {
      model: uniform([
        [4, 15],
        [3, 17],
        [2, 29],
      ]),
      most: 32,
      pairs: 14_026,
    }, // prettier-ignore
    {
      model: uniform([
        [4, 1],
        [3, 39],
        [2, 35],
      ]),
      most: 24,
      pairs: 17_987,
    },
    { model: uniform([[2, 100]]), most: 12, pairs: 19_800 },
    { model: uniform([[10, 20]]), most: 200, pairs: 19_000 },
    { model: mrap, most: 93, pairs: 4487 },
  ])('$model.name has all $pairs pairs in at most $most rows', ({ model, most, pairs }) => {
    const rows = coveringArray(model, { strength: 2 });

    expect(verifyArray(model, rows, 2)).toEqual({ invalidRows: [], covered: pairs, missing: [] });
    expect(rows.length).toBeLessThanOrEqual(most);
  });

  test('mrap has all triples in at most 744 rows, after a fifteenth of the usual effort', () => {
    const rows = coveringArray(mrap, { strength: 3, effort: 20_000_000 });

    expect(verifyArray(mrap, rows, 3)).toEqual({ invalidRows: [], covered: 119_976, missing: [] });
    expect(rows.length).toBeLessThanOrEqual(744);
  });
});
