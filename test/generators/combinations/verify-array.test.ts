import { describe, expect, test } from 'vitest';
import { coveringArray, verifyArray } from '#generators';
import { implication, uniform } from './reference-models.ts';

const model = { ...uniform([[2, 3]]), constraints: [implication({ p0: ['v0'] }, { p1: ['v0'] })] };

describe('the checker of covering arrays', () => {
  test('misses what a removed row alone had', () => {
    const [, ...rows] = coveringArray(model, { strength: 2 });

    expect(verifyArray(model, rows, 2).missing.length).toBeGreaterThan(0);
  });

  test('does not ask for combinations that the constraints exclude', () => {
    const rows = coveringArray(model, { strength: 2 });

    const { covered, missing } = verifyArray(model, rows, 2);

    expect({ covered, missing }).toEqual({ covered: 11, missing: [] });
  });

  test.each([
    ['breaks a constraint', { p0: 'v0', p1: 'v1', p2: 'v0' }],
    ['lacks a value', { p0: 'v0', p1: 'v0' }],
    ['has a value that nobody knows', { p0: 'v0', p1: 'v0', p2: 'v9' }],
  ])('names a row that %s', (_, row) => {
    expect(verifyArray(model, [row], 2).invalidRows).toEqual([row]);
  });

  test('counts nothing of a row that breaks a constraint', () => {
    const { covered, missing } = verifyArray(model, [{ p0: 'v0', p1: 'v1', p2: 'v0' }], 2);

    expect({ covered, missing: missing.length }).toEqual({ covered: 0, missing: 11 });
  });
});
