import type { RuleId } from '#catalogue';
import { type Case, type Coverage, coverageOf } from '#reports';

/** The suites of both versions, with the rules that each of their engines implements. */
export interface CoveredSuites {
  readonly candidate: readonly Case[];
  readonly base: readonly Case[];
  /** The candidate's cases as the base's engine answers them. */
  readonly answered: readonly Case[];
  readonly rules: Readonly<Record<'candidate' | 'base', ReadonlySet<RuleId>>>;
}

/** What the suites of both versions cover. */
export interface ComparedCoverage {
  readonly candidate: Coverage;
  readonly base: Coverage;
  /** What the candidate's scenarios would cover on the base's engine; empty where nothing is lost. */
  readonly coveredWithBaseEngine: ReadonlySet<string>;
}

/** Compares what the suites of two versions cover. */
export function compareCoverage({ candidate, base, answered, rules }: CoveredSuites): ComparedCoverage {
  const sides = { candidate: coverageOf(candidate, rules.candidate), base: coverageOf(base, rules.base) };
  const losesNothing = coveredIn(sides.base).isSubsetOf(coveredIn(sides.candidate));
  // It takes as long as either of the others, and is about what is lost alone.
  const withBaseEngine = losesNothing ? new Set<string>() : coveredIn(coverageOf(answered, rules.base));
  return { ...sides, coveredWithBaseEngine: withBaseEngine };
}

function coveredIn({ items }: Coverage): ReadonlySet<string> {
  return new Set(items.filter(({ coveredBy }) => coveredBy.length > 0).map(({ id }) => id));
}
