import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GeneratorError } from '#generators';
import { visitedWhileShrinking } from './shrinking.ts';

/** What the shared laws need to know of a generator. */
export interface Generated<T> {
  /** The generator with what it does by default; made anew each time, so that no two share anything. */
  readonly arbitrary: () => fc.Arbitrary<T>;
  /** What is wrong with a value; nothing for a valid one. */
  readonly problemsOf: (value: T) => readonly string[];
  /** Lists of words, and how many values may be drawn until the last word must have come up. */
  readonly words?: Readonly<Record<string, Words<T>>>;
  readonly draws?: number;
  /** How much there is to read; shrinking must make it less. */
  readonly sizeOf: (value: T) => number;
  /** The size below which shrinking must end. */
  readonly smallest: number;
  /** Makes of the generator what nothing can satisfy, and what the message must say. */
  readonly impossible: readonly (readonly [string, () => fc.Arbitrary<unknown>])[];
}

export interface Words<T> {
  readonly all: readonly unknown[];
  readonly seenIn: (value: T) => readonly unknown[];
}

const seed = 20260115;

/** The laws that every generator keeps. */
export function generatorLaws<T>(name: string, generated: Generated<T>): void {
  const { arbitrary, problemsOf, words = {}, draws = 600, sizeOf, smallest, impossible } = generated;
  const drawn = () => fc.sample(arbitrary(), { seed, numRuns: draws });

  describe(name, () => {
    test('is the same for the same seed, and another one for another seed', () => {
      const [one, same, other] = [seed, seed, seed + 1].map((seed) => fc.sample(arbitrary(), { seed, numRuns: 10 }));

      expect(one).toEqual(same);
      expect(one).not.toEqual(other);
    });

    test('is valid, and reaches every word of every list', () => {
      const values = drawn();
      const missing = Object.entries(words).flatMap(([list, { all, seenIn }]) => {
        const seen = new Set(values.flatMap(seenIn));
        return all.filter((word) => !seen.has(word)).map((word) => `${list}: ${String(word)}`);
      });

      expect(values.flatMap(problemsOf)).toEqual([]);
      expect(missing).toEqual([]);
    });

    test('stays valid while it shrinks, and ends small', async () => {
      for (const start of [seed, seed + 1, seed + 2]) {
        const visited = await visitedWhileShrinking(arbitrary(), start);
        const sizes = visited.map(sizeOf);

        expect(visited.flatMap(problemsOf)).toEqual([]);
        expect(sizes.at(-1)).toBeLessThanOrEqual(smallest);
      }
    });

    test.each(impossible)('cannot be asked for %s', (_, ask) => {
      expect(ask).toThrow(GeneratorError);
    });
  });
}
