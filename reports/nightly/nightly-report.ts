import type { CoverageCriterion, CoverageShare } from '../coverage/coverage.ts';
import type { UnitKind } from './unit.ts';
import type { UnitCosts } from './unit-cost.ts';

/** The version of the format of a night's report; `docs/nightly.md` describes it. */
export const nightlyFormat = 'assay-nightly/1';

/** What a night may find: each is a reason to look at it in the morning. */
export const findingKinds = [
  'scenario',
  'counterexample',
  'disagreement',
  'flake',
  'scale',
  'vacuous law',
  'broken unit',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that is wrong. */
export interface NightlyFinding {
  /** Stable between nights and seeds: by it a finding is known again. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: string;
  readonly details: string;
  /** The scenario that shows it; empty where there is none. */
  readonly gherkin: string;
  /** The command that shows it again; empty where there is none. */
  readonly again: string;
  /** The night that found it first; null where this one did. */
  readonly since: string | null;
}

/** A figure that was better in the last night that had it. */
export interface Worsening {
  readonly figure: string;
  readonly before: number;
  readonly after: number;
  readonly words: string;
}

/** A scenario to be confirmed by a person. */
export interface NightlyProposal {
  readonly gap: string;
  readonly title: string;
  readonly scenario: string;
  /** Whether no earlier night proposed something for the same gap. */
  readonly isNew: boolean;
}

/** A gap that stays open. */
export interface NightlyGap {
  readonly gap: string;
  readonly title: string;
  readonly because: string;
}

/** The figures of a night that nights are compared by. What a night did not get to is absent. */
export interface NightlyFigures {
  readonly scenarios?: { readonly total: number; readonly passed: number };
  readonly coverage: Readonly<Partial<Record<CoverageCriterion, CoverageShare>>>;
  /** The score of each policy type whose mutants were all made; of pairs of changes as `approval, pairs`. */
  readonly mutation: Readonly<Record<string, { readonly score: number | null; readonly survivors: number }>>;
  /** By law and target. */
  readonly laws: Readonly<
    Record<string, { readonly status: string; readonly examples: number; readonly premiseMet: number }>
  >;
  readonly combinations: Readonly<Record<string, CoverageShare>>;
  /** Decisions on which two targets were compared. */
  readonly compared: number;
  /** How many laws there are to try, each on each of its targets counted. */
  readonly lawsToTry: number;
  /** How many times as long as in the baseline everything took, loading too, by size: a slow or busy computer. */
  readonly slowness: Readonly<Record<string, number>>;
  /** Median milliseconds by size and kind of question. */
  readonly scale: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What later nights know of one. */
export interface NightRecord {
  readonly run: string;
  /** The features that it worked on: figures of others cannot be compared. */
  readonly paths: readonly string[];
  readonly startedAt: string;
  readonly seed: number;
  readonly findings: readonly string[];
  readonly proposals: readonly string[];
  /** Gaps for which scenarios were searched, whatever came of it. */
  readonly searched: readonly string[];
  readonly figures: NightlyFigures;
  readonly costs: UnitCosts;
}

/** Where the time went. */
export interface NightlyTimes {
  readonly startedAt: string;
  readonly usedMs: number;
  readonly byKind: Readonly<Partial<Record<UnitKind, number>>>;
  /** What a unit took on average. */
  readonly costs: UnitCosts;
}

/** What one night came to. */
export interface NightlyReport {
  readonly format: typeof nightlyFormat;
  readonly run: string;
  readonly paths: readonly string[];
  readonly seed: number;
  readonly replayCommand: string;
  readonly resumeCommand: string;
  readonly interrupted: boolean;
  /** The night before over the same features, by its run; null for the first one. */
  readonly previous: string | null;
  readonly units: Readonly<Partial<Record<UnitKind, number>>>;
  readonly findings: readonly NightlyFinding[];
  /** Ids of findings of the last night that this one looked for and did not find. */
  readonly gone: readonly string[];
  readonly worse: readonly Worsening[];
  readonly proposals: readonly NightlyProposal[];
  /** Gaps for which no scenario was found, and why. */
  readonly open: readonly NightlyGap[];
  /** Scenarios in `combinations/`, by model. */
  readonly combined: Readonly<Record<string, number>>;
  readonly figures: NightlyFigures;
  readonly times: NightlyTimes;
}
