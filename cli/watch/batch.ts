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

/** A process takes so many scenarios in the time that a person does not notice. */
const fewScenarios = 25;

/** The batch in parts of about the same length, for so many processes at most; what comes first stays first in each. */
export function partsOf(batch: Batch, most: number): readonly Batch[] {
  const count = Math.min(most, Math.ceil(batch.order.length / fewScenarios));
  if (count <= 1) return [batch];
  return Array.from({ length: count }, (_, part) => ({
    ...batch,
    ...batchOf(
      batch.told,
      batch.order.filter((_, at) => at % count === part),
    ),
    stepsOf: batch.stepsOf,
    isRestart: batch.isRestart,
  }));
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
