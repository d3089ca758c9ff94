import type { PolicyType } from '#catalogue';
import { countFates } from '../mutation/fate-counts.ts';
import { type FateCounts, type MutationReport, mutantFates, mutationFormat } from '../mutation/mutation-report.ts';
import type { MutantsProduct } from './product.ts';

/**
 * The mutants of a night as one report, as `assay mutants` leaves it; null where no policy type is done. The score of a
 * part would mislead: a type counts once all its parts are there.
 */
export function joinMutation(products: readonly MutantsProduct[]): MutationReport | null {
  const single = wholeTypes(products.filter(({ order }) => order === 1));
  if (single.size === 0) return null;
  const parts = [...single.values()].flat();
  return {
    format: mutationFormat,
    // All parts of a type work on the same cases.
    cases: [...single.values()].reduce((sum, [first]) => sum + (first?.cases ?? 0), 0),
    evaluations: parts.reduce((sum, { evaluations }) => sum + evaluations, 0),
    total: sumOf(parts.map(({ total }) => total)),
    operators: operatorsOf(parts),
    policyTypes: Object.fromEntries([...single].map(([type, own]) => [type, sumOf(own.map(({ total }) => total))])),
    survivors: parts.flatMap(({ survivors }) => survivors),
  };
}

/** The products by policy type, of those types that all parts are there of. */
export function wholeTypes(products: readonly MutantsProduct[]): ReadonlyMap<PolicyType, readonly MutantsProduct[]> {
  const groups = Map.groupBy(products, ({ policyType }) => policyType);
  return new Map([...groups].filter(([, own]) => own.length === own[0]?.parts));
}

/** Counts added up. */
export function sumOf(counts: readonly FateCounts[]): FateCounts {
  return counts.reduce(added, countFates([]));
}

function operatorsOf(parts: readonly MutantsProduct[]): MutationReport['operators'] {
  const entries = parts.flatMap(({ operators }) => Object.entries(operators));
  const groups = [...Map.groupBy(entries, ([operator]) => operator)].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(groups.map(([operator, own]) => [operator, sumOf(own.map(([, counts]) => counts))]));
}

function added(one: FateCounts, other: FateCounts): FateCounts {
  const sums = Object.fromEntries(mutantFates.map((fate) => [fate, one[fate] + other[fate]]));
  return { ...(sums as Omit<FateCounts, 'generated'>), generated: one.generated + other.generated };
}
