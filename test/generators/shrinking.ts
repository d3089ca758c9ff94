import fc from 'fast-check';

/** Every value that shrinking goes through when whatever it tries fails; the last one is the smallest. */
export async function visitedWhileShrinking<T>(arbitrary: fc.Arbitrary<T>, seed: number): Promise<readonly T[]> {
  const visited: T[] = [];
  const property = fc.property(arbitrary, (value) => {
    visited.push(value);
    return false;
  });
  await fc.check(property, { seed, numRuns: 1 });
  return visited;
}
