import type { PolicyType, RuleFamily } from '#catalogue';
import type { Flake } from '../flakes/flake.ts';
import type { Gap } from '../gaps/rank-gaps.ts';
import type { Shard } from '../shards/shard.ts';
import type { Selection } from './selection.ts';

/** The version of the summary format; `summary.schema.json` and `docs/summary.md` describe it. */
export const summaryFormat = 'assay-summary/1';

/** How many cases there were and how they ended: `total` is `passed` plus `failed`. */
export interface CaseCounts {
  readonly total: number;
  readonly passed: number;
  /** All that did not pass, for whatever reason; the four numbers below add up to it. */
  readonly failed: number;
  readonly wrong: number;
  readonly vacuous: number;
  readonly unsupported: number;
  readonly broken: number;
}

/** How far the rules have come: the four states add up to `total`. */
export interface RuleCounts {
  readonly total: number;
  readonly covered: number;
  readonly consultedOnly: number;
  readonly notTested: number;
  readonly notImplemented: number;
  /** Seen in the evidence of any case: `covered` plus `consultedOnly`. */
  readonly consulted: number;
  /** Of the covered ones, those that passed cases show both to hold and not to hold. */
  readonly bothWays: number;
}

/** A run in numbers, for programs: `reports/out/summary.json`. */
export interface Summary {
  readonly format: typeof summaryFormat;
  readonly assayVersion: string;
  readonly seed: number;
  readonly target: string;
  readonly postgres: { readonly provider: string; readonly version: string };
  readonly startedAt: string;
  readonly durationMs: number;
  readonly interrupted: boolean;
  readonly replayCommand: string;
  readonly scenarios: CaseCounts;
  /** Generated examples of laws, counted apart. */
  readonly laws: CaseCounts;
  /** How the questions of all cases were answered. */
  readonly verdicts: { readonly decided: number; readonly unsupported: number; readonly failed: number };
  readonly rules: Readonly<Record<RuleFamily, RuleCounts>>;
  readonly policyTypes: Readonly<Record<PolicyType, PolicyTypeSummary>>;
  /** Every gap, the greatest risk first. */
  readonly gaps: readonly Gap[];
  /** What was chosen of the suite; absent where it was all of it. */
  readonly selection?: Selection;
  /** Which part of a run this was; absent where it was all of it. */
  readonly shard?: Shard;
  /** How often each scenario ran, where that was more than once. */
  readonly repeat?: number;
  /** Cases that did not pass and were tried again, with what they were called. */
  readonly flakes?: readonly CalledFlake[];
}

export interface CalledFlake extends Flake {
  /** The case. */
  readonly id: string;
}

/** A case of two policy types counts for both. */
export interface PolicyTypeSummary {
  readonly title: string;
  readonly scenarios: CaseCounts;
  readonly rules: RuleCounts;
}
