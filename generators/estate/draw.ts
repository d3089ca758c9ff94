/** A number from 0 up to but not including 1 that depends on nothing but the seed, the topic and the index. */
export type Draw = (topic: number, index: number) => number;

/**
 * Draws by hashing instead of by a generator with a state, so that any row can be computed without those before it.
 */
export function drawing(seed: number): Draw {
  const start = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1);
  return (topic, index) => {
    // Indexes may be larger than 32 bits, which is all that `^` looks at.
    const high = index > 0xffff_ffff ? Math.floor(index / 0x1_0000_0000) : 0;
    let hash = start ^ Math.imul(topic + 1, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15) ^ index, 0x7feb352d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
    hash = Math.imul(hash ^ (hash >>> 13), 0x7feb352d);
    return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number below `count`, from a drawn number. */
export function below(drawn: number, count: number): number {
  return Math.floor(drawn * count);
}

/** One of the values, from a drawn number. */
export function pick<T>(drawn: number, values: readonly [T, ...T[]]): T {
  return values[Math.floor(drawn * values.length)] ?? values[0];
}

/** How far the tail of a count reaches. */
export interface Tail {
  readonly scale: number;
  readonly most: number;
}

/** A count with a long tail: mostly none or few, now and then hundreds (a Lomax distribution of shape 1.25). */
export function longTailed(drawn: number, { scale, most }: Tail): number {
  return Math.min(most, Math.floor(scale * ((1 - drawn) ** -0.8 - 1)));
}
