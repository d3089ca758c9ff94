import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CombinationModel, type CombinationRow, coveringArray, tuplesOf, verifyArray } from '#generators';
import { implication, mrap, uniform } from './reference-models.ts';

describe('covering arrays', () => {
  test('the same seed gives the same rows, and another one others', () => {
    const rowsOf = (seed: number) => coveringArray(mrap, { strength: 2, seed, effort: 100_000 });

    expect(rowsOf(7)).toEqual(rowsOf(7));
    expect(rowsOf(7)).not.toEqual(rowsOf(8));
  });

  test('whatever the model, every valid pair is covered by valid rows, and what is there already needs no row', () => {
    fc.assert(
      fc.property(smallModel(), ({ model, having }) => {
        fc.pre(rowsWithin(model).length > 0);
        const known = having.filter((row) => isWithin(model, row));

        const rows = coveringArray(model, { strength: 2, having: known, effort: 20_000 });

        const { invalidRows, missing } = verifyArray(model, [...known, ...rows], 2);
        expect({ invalidRows, missing }).toEqual({ invalidRows: [], missing: [] });
        expect(coveringArray(model, { strength: 2, having: [...known, ...rows] })).toEqual([]);
      }),
    );
  });

  test('what does not matter is the first value', () => {
    const model = uniform([[2, 3]]);
    const having = rowsWithin(model).filter(({ p0, p1 }) => p0 === 'v0' || p1 === 'v0');

    expect(coveringArray(model, { strength: 2, having })).toEqual([{ p0: 'v1', p1: 'v1', p2: 'v0' }]);
  });
});

describe('valid tuples', () => {
  test('are exactly those that some row within all constraints has', () => {
    fc.assert(
      fc.property(smallModel(), ({ model }) => {
        const whole = rowsWithin(model);
        fc.pre(whole.length > 0);

        const groups = tuplesOf(model, 2);

        for (const { parameters, tuples } of groups) {
          const had = new Set(whole.map((row) => parameters.map((name) => row[name]).join()));
          expect(new Set(tuples.map((tuple) => tuple.join()))).toEqual(had);
        }
      }),
    );
  });
});

describe('what is refused', () => {
  const model = uniform([[2, 3]]);

  test('constraints that nothing meets', () => {
    const constraints = [implication({}, { p0: ['v0'] }), implication({}, { p0: ['v1'] })];

    expect(() => coveringArray({ ...model, constraints }, { strength: 2 })).toThrow('no row is within all constraints');
  });

  test.each([
    [[implication({ p9: ['v0'] }, { p0: ['v0'] })], 'there is no parameter `p9`'],
    [[implication({ p0: ['v9'] }, { p1: ['v0'] })], 'p0: unknown value `v9`, expected one of v0, v1'],
  ])('constraints about what is not there', (constraints, message) => {
    expect(() => coveringArray({ ...model, constraints }, { strength: 2 })).toThrow(message);
  });

  test.each([0, 4, 1.5])('the strength %d of three parameters', (strength) => {
    expect(() => coveringArray(model, { strength })).toThrow(`received ${strength}`);
  });

  test('a row with a value that its parameter does not have', () => {
    const having = [{ p0: 'v0', p1: 'v1', p2: 'v7' }];

    expect(() => coveringArray(model, { strength: 2, having })).toThrow('p2: unknown value `v7`');
  });

  test('a parameter with more values than can be told apart', () => {
    expect(() => coveringArray(uniform([[32, 2]]), { strength: 2 })).toThrow('has 32 values, expected 1 to 31');
  });
});

/** Three or four parameters of two or three values, up to five constraints between them, and some rows. */
function smallModel(): fc.Arbitrary<{ model: CombinationModel; having: readonly CombinationRow[] }> {
  return fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 3, maxLength: 4 }).chain((sizes) => {
    const parameters = sizes.map((size, at) => ({
      name: `p${at}`,
      values: Array.from({ length: size }, (_, value) => `v${value}`),
    }));
    const part = fc
      .constantFrom(...parameters)
      .chain(({ name, values }) => fc.subarray(values, { minLength: 1 }).map((some) => ({ [name]: some })));
    const when = fc.array(part, { maxLength: 2 }).map((parts) => Object.assign({}, ...parts));
    const constraints = fc.array(
      fc.tuple(when, part).map(([left, right]) => implication(left, right)),
      { maxLength: 5 },
    );
    const row = fc.record(Object.fromEntries(parameters.map(({ name, values }) => [name, fc.constantFrom(...values)])));
    return fc
      .record({ constraints, having: fc.array(row, { maxLength: 4 }) })
      .map(({ constraints, having }) => ({ model: { name: 'small', parameters, constraints }, having }));
  });
}

function rowsWithin(model: CombinationModel): readonly CombinationRow[] {
  const all = model.parameters.reduce<readonly CombinationRow[]>(
    (rows, { name, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
  return all.filter((row) => isWithin(model, row));
}

function isWithin({ constraints }: CombinationModel, row: CombinationRow): boolean {
  const holds = (parts: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(parts).every(([name, values]) => values.includes(row[name] ?? ''));
  return constraints.every((constraint) => !holds(constraint.when) || holds(constraint.then));
}
