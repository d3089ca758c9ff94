/** What a burst of saves affects. */
export interface Batch {
  /** What was saved, in words. */
  readonly told: string;
  /** Features, folders or scenarios (file:line). */
  readonly paths: readonly string[];
  /** Scenarios in the order in which they run, where that matters. */
  readonly order: readonly string[];
  /** Only scenarios with a step of that file; null where steps do not matter. */
  readonly stepsOf: string | null;
  /** Whether sources changed, which only a new process sees. */
  readonly isRestart: boolean;
}

/** A batch of scenarios that are named one by one. */
export function batchOf(told: string, order: readonly string[]): Batch {
  const byFeature = Map.groupBy(order, (place) => place.replace(/:\d+$/, ''));
  const paths = [...byFeature].map(([uri, own]) => `${uri}${own.map((place) => place.slice(uri.length)).join('')}`);
  return { told, paths, order, stepsOf: null, isRestart: false };
}

/** Two batches as one: what came first runs first. */
export function joinBatches(first: Batch, second: Batch): Batch {
  const paths = [...new Set([...first.paths, ...second.paths])];
  return {
    told: `${first.told}; ${second.told}`,
    paths,
    order: [...new Set([...second.order, ...first.order])],
    // Where two files of steps changed, or a feature too, all that is asked for runs.
    stepsOf: first.stepsOf === second.stepsOf ? first.stepsOf : null,
    isRestart: first.isRestart || second.isRestart,
  };
}
