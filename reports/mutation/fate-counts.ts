import { type FateCounts, type MutantFate, mutantFates } from './mutation-report.ts';

/** How many mutants met each fate. */
export function countFates(fates: readonly MutantFate[]): FateCounts {
  const counts = Object.fromEntries(mutantFates.map((fate) => [fate, 0])) as Record<MutantFate, number>;
  for (const fate of fates) counts[fate]++;
  return { ...counts, generated: fates.length };
}

/** Killed of those that somebody could have killed; null where there is none. */
export function mutationScore(counts: FateCounts): number | null {
  const { generated, invalid, duplicate, equivalent, killed } = counts;
  const countable = generated - invalid - duplicate - equivalent;
  return countable === 0 ? null : killed / countable;
}
