import type { PolicyType, RuleId } from '#catalogue';
import type { Event, Expectation, Mismatch, Question, Verdict, World } from '#engine';
import type { Flake } from './flakes/flake.ts';

/** The version of the case format; a reader refuses what it does not know. */
export const caseFormat = 'assay-case/1';

/**
 * How a case ended. `failed`: a decision is not as expected. `vacuous`: it is tagged with a rule that was never
 * consulted. `unsupported`: the target cannot answer. `broken`: the target failed, or the scenario itself is wrong.
 */
export const caseStatuses = ['passed', 'failed', 'vacuous', 'unsupported', 'broken'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export interface EventStep {
  readonly kind: 'event';
  readonly event: Event;
}

export interface QuestionStep {
  readonly kind: 'question';
  readonly question: Question;
  readonly expectations: readonly Expectation[];
  readonly verdict: Verdict;
  readonly mismatches: readonly Mismatch[];
}

export type CaseStep = EventStep | QuestionStep;

/** Where the text of a case stands. */
export interface CaseOrigin {
  readonly feature: string;
  readonly rule: string | null;
  readonly uri: string;
  readonly line: number;
  readonly tags: readonly string[];
  /** The steps as they are written, with their keywords. */
  readonly text: readonly string[];
  /** The index in `text` of the step that did not pass; absent where all passed, or where nobody noted it. */
  readonly stoppedAt?: number;
}

/** One executed scenario or generated example, as plain JSON. Coverage, gaps and reports are functions of cases. */
export interface Case {
  readonly format: typeof caseFormat;
  /** Stable between runs: path and line of a scenario, or law and seed of a generated example. */
  readonly id: string;
  readonly title: string;
  readonly source: 'scenario' | 'law';
  readonly policyTypes: readonly PolicyType[];
  /** The rules that the case claims to be about. */
  readonly rules: readonly RuleId[];
  readonly origin: CaseOrigin;
  readonly seed: number;
  readonly target: string;
  /** The tables that have rows. */
  readonly world: Partial<World>;
  readonly steps: readonly CaseStep[];
  readonly status: CaseStatus;
  /** Why it did not pass, in words. */
  readonly failure: string | null;
  readonly durationMs: number;
  /** What it was called after it was tried again; absent where it passed, or where nobody tried. */
  readonly flake?: Flake;
}
