import type { PolicyType } from '#catalogue';
import type { LawReport } from '#laws';
import type { Case } from '../case.ts';
import type { CoverageCriterion, CoverageShare } from '../coverage/coverage.ts';
import type { Movement } from '../delta/delta.ts';
import type { CoverageGap } from '../gaps/coverage-gap.ts';
import type { FateCounts, SurvivingMutant } from '../mutation/mutation-report.ts';

/** The suite, run once: its cases stand beside the product, and are what most other units work on. */
export interface SuiteProduct {
  readonly kind: 'suite';
  readonly scenarios: number;
  readonly passed: number;
  readonly failures: readonly SuiteFailure[];
  readonly shares: Readonly<Partial<Record<CoverageCriterion, CoverageShare>>>;
  /** The gaps that a scenario may close, those that earlier nights searched last, the riskiest first; as many as a night can get to. */
  readonly gaps: readonly CoverageGap[];
}

/** A scenario that did not pass. */
export interface SuiteFailure {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  readonly status: string;
  readonly failure: string | null;
}

/** A law on a target, one round of it; null where an earlier round has settled it. */
export interface LawProduct {
  readonly kind: 'law';
  readonly report: LawSummary | null;
  /** The counterexample as cases. */
  readonly cases: readonly Case[];
}

/** A report about a law without the worlds: the cases have them. */
export type LawSummary = Omit<LawReport, 'counterexample' | 'rules' | 'outcomes'> & {
  /** How many examples each round has. */
  readonly runsWanted: number;
  readonly counterexample: { readonly path: string; readonly because: string; readonly gherkin: string } | null;
};

export interface MutantsProduct {
  readonly kind: 'mutants';
  readonly policyType: PolicyType;
  readonly order: 1 | 2;
  readonly part: number;
  readonly parts: number;
  /** How many cases they were made from. */
  readonly cases: number;
  readonly evaluations: number;
  readonly total: FateCounts;
  readonly operators: Readonly<Record<string, FateCounts>>;
  readonly survivors: readonly SurvivingMutant[];
}

export interface CombinationsProduct {
  readonly kind: 'combinations';
  readonly model: string;
  readonly strength: number;
  readonly valid: number;
  readonly covered: number;
  readonly rows: number;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The search for scenarios that close gaps or kill mutants. */
export interface GapsProduct {
  readonly kind: 'gaps' | 'survivors';
  readonly results: readonly GapOutcome[];
}

export interface GapOutcome {
  readonly gap: string;
  readonly title: string;
  readonly policyType: PolicyType;
  readonly risk: number;
  readonly became: 'proposed' | 'closed along' | 'open';
  /** The title of the scenario that closes it; why it stays open where none does. */
  readonly words: string;
}

export interface ScaleProduct {
  readonly kind: 'scale';
  readonly projects: number;
  readonly rows: number;
  readonly questions: Readonly<
    Record<string, { readonly median: number; readonly p95: number; readonly queries: number }>
  >;
  /** How many times as long as in the baseline everything took, loading too; 1 where it did not. */
  readonly slowness: number;
  /** What is worse than the committed baseline beyond that; null where it says nothing about this size. */
  readonly worse: readonly string[] | null;
}

export interface DiffProduct {
  readonly kind: 'diff';
  readonly round: number;
  readonly base: string;
  readonly candidate: string;
  readonly seed: number;
  readonly decisions: number;
  readonly again: string;
  readonly groups: readonly {
    readonly id: string;
    readonly policyType: PolicyType;
    readonly movement: Movement;
    readonly words: string;
    readonly scenario: string;
  }[];
}

export interface RepeatProduct {
  readonly kind: 'repeat';
  readonly round: number;
  readonly scenarios: number;
  /** Scenarios that were asked or answered otherwise than in the suite, though worlds and questions are the same. */
  readonly differing: readonly {
    readonly id: string;
    readonly title: string;
    readonly uri: string;
    readonly words: string;
  }[];
}

/** A unit that could not be done; the night goes on without it. */
export interface BrokenProduct {
  readonly kind: 'broken';
  readonly error: string;
}

/** What a unit leaves. */
export type Product =
  | SuiteProduct
  | LawProduct
  | MutantsProduct
  | CombinationsProduct
  | GapsProduct
  | ScaleProduct
  | DiffProduct
  | RepeatProduct
  | BrokenProduct;
