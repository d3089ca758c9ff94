import type { Confidence, PolicyType, RuleSeverity } from '#catalogue';

/** The version of the coverage format; `coverage.schema.json` and `docs/coverage.md` describe it. */
export const coverageFormat = 'assay-coverage/2';

/** What there is to cover besides combinations; `docs/coverage.md` defines each exactly. */
export const coverageCriteria = [
  'rule',
  'polarity',
  'corner',
  'condition',
  'field',
  'value',
  'limit',
  'state',
  'transition',
] as const;
export type CoverageCriterion = (typeof coverageCriteria)[number];

/** One thing that there is to cover, and the passed cases that cover it. */
export interface CoverageItem {
  /** Stable between runs: criterion, subject and part, such as `corner:MRAP-050:overridden`. */
  readonly id: string;
  readonly criterion: CoverageCriterion;
  readonly policyType: PolicyType;
  /** A rule id, the path of a policy field, or the name of a life cycle. */
  readonly subject: string;
  /** Which part of the subject: `held`, `overridden`, a value, `max + 1`, a state, `pending -> passed`. */
  readonly part: string;
  readonly severity: RuleSeverity;
  readonly confidence: Confidence;
  /** Ids of passed cases, in order; empty means a gap. */
  readonly coveredBy: readonly string[];
  /** Why no case on this target can cover it, or null. Such an item is listed and stays out of the shares. */
  readonly outOfReach: string | null;
}

/** How many of the valid tuples of one choice of parameters were exercised. */
export interface CombinationGroup {
  readonly parameters: readonly string[];
  readonly valid: number;
  readonly covered: number;
  /** At most three valid tuples that nobody exercised, each with one value per parameter. */
  readonly missing: readonly (readonly string[])[];
}

/** The t-way coverage of the policies of one type, of valid tuples only. */
export interface CombinationCoverage {
  readonly policyType: PolicyType;
  /** Which model of that type, where it is not the one of its name: that of its schedules. */
  readonly model?: string;
  readonly strength: number;
  readonly valid: number;
  readonly covered: number;
  readonly groups: readonly CombinationGroup[];
}

/** Covered of what is within reach. */
export interface CoverageShare {
  readonly covered: number;
  readonly total: number;
}

/** What the cases of a run cover: a function of cases, the catalogue, and the rules that the target implements. */
export interface Coverage {
  readonly format: typeof coverageFormat;
  readonly cases: number;
  readonly shares: Readonly<Record<PolicyType, Readonly<Record<CoverageCriterion, CoverageShare>>>>;
  readonly items: readonly CoverageItem[];
  readonly combinations: readonly CombinationCoverage[];
}
