import { createHash } from 'node:crypto';
import type { Pickle } from '@cucumber/messages';
import { type Durations, divide, expectedDuration, imbalanceOf } from '#reports';
import { placeOf } from './plan.ts';

/** Scenarios divided between shards or processes. */
export interface PlanDivision {
  readonly parts: readonly (readonly Pickle[])[];
  /** The longest part as a multiple of the mean, by the durations that are known. */
  readonly imbalance: number;
  /** The same for whoever divides alike. */
  readonly fingerprint: string;
}

/** Divides scenarios so that all parts take about as long; each is in one part, in the order in which they stand. */
export function dividePlan(pickles: readonly Pickle[], parts: number, durations: Durations): PlanDivision {
  const duration = expectedDuration(durations, pickles);
  const loads = divide(
    pickles.map((pickle) => ({ id: placeOf(pickle), weight: duration(pickle) })),
    parts,
  );
  const partOf = new Map(loads.flatMap(({ ids }, part) => ids.map((id) => [id, part] as const)));
  return {
    parts: loads.map((_, part) => pickles.filter((pickle) => partOf.get(placeOf(pickle)) === part)),
    imbalance: imbalanceOf(loads.map(({ weight }) => weight)),
    fingerprint: fingerprintOf(loads.map(({ ids }) => ids.toSorted())),
  };
}

/** The same for the same scenarios, wherever they run. */
export function planFingerprint(pickles: readonly Pickle[]): string {
  return fingerprintOf(
    pickles.map((pickle) => [
      placeOf(pickle),
      pickle.name,
      pickle.tags.map(({ name }) => name),
      pickle.steps.map(({ text, argument }) => [text, argument ?? null]),
    ]),
  );
}

function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
