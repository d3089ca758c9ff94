/** Something to be done, and about how long it takes. */
export interface Weighted {
  readonly id: string;
  readonly weight: number;
}

/** What one of several shards does, and about how long it takes. */
export interface ShardLoad {
  readonly ids: readonly string[];
  readonly weight: number;
}

/**
 * Divides work between so many shards: the longest first, each to the shard that has least so far. The same work gives
 * the same division, in whatever order it is listed.
 */
export function divide(work: readonly Weighted[], shards: number): readonly ShardLoad[] {
  const loads = Array.from({ length: shards }, () => ({ ids: [] as string[], weight: 0 }));
  const longestFirst = work.toSorted((a, b) => b.weight - a.weight || compareIds(a.id, b.id));
  for (const { id, weight } of longestFirst) {
    // Work that takes no time at all is spread by number.
    const least = loads.reduce((best, load) => (isLighter(load, best) ? load : best));
    least.ids.push(id);
    least.weight += weight;
  }
  return loads;
}

/** How even a division is: the longest shard as a multiple of the mean. 1 is perfect; nothing to do is too. */
export function imbalanceOf(weights: readonly number[]): number {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return mean > 0 ? Math.max(...weights) / mean : 1;
}

function isLighter(a: ShardLoad, b: ShardLoad): boolean {
  return a.weight < b.weight || (a.weight === b.weight && a.ids.length < b.ids.length);
}

// By code unit: what `localeCompare` says differs between machines.
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
