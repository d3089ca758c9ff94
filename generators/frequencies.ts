import fc from 'fast-check';

/** Lets shrinking go over to the first choice of several, which is the simplest one. */
export const simplestFirst = { withCrossShrink: true } as const;

/** Of so many draws, one is the unusual one. */
export const drawsPerException = 8;

/** The usual value, and now and then another one. */
export function mostly<T>(usual: T, others: readonly T[]): fc.Arbitrary<T> {
  return exceptionally(fc.constantFrom(...others), usual);
}

/** The usual value, and now and then one of the arbitrary. */
export function exceptionally<T, U>(arbitrary: fc.Arbitrary<T>, usual: U): fc.Arbitrary<T | U> {
  return fc.oneof(
    simplestFirst,
    { weight: drawsPerException - 1, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary },
  );
}

/** One of the usual values, and now and then an exception. */
export function usually<T>(usual: fc.Arbitrary<T>, exception: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof(
    simplestFirst,
    { weight: drawsPerException - 1, arbitrary: usual },
    { weight: 1, arbitrary: exception },
  );
}

/** Null as often as not. */
export function perhaps<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { freq: 2 });
}
