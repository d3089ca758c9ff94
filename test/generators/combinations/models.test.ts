import { describe, expect, test } from 'vitest';
import { combinations, coveringArray, verifyArray } from '#generators';

const all = Object.values(combinations);

describe.each(all.map((one) => ({ name: one.model.name, ...one })))('the model of $name', ({ model, telling }) => {
  test('has parameters of two and more values, and each value is in some valid row', () => {
    expect(model.parameters.filter(({ values }) => values.length < 2)).toEqual([]);
    expect(verifyArray(model, [], 1).missing).toHaveLength(
      model.parameters.reduce((sum, { values }) => sum + values.length, 0),
    );
  });

  test('tells every row without leaving a name open', () => {
    const rows = coveringArray(model, { strength: 1 });
    const told = rows.flatMap((row) => [...telling.given(row), telling.when(row)]);

    expect(told.filter((step) => /\{\w+\}|undefined/.test(step))).toEqual([]);
  });
});
