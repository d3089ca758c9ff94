import type { RuleId } from '#catalogue';
import type { Delta } from '../delta/delta.ts';

/** The version of the gate's verdict; `docs/gate.md` describes it. */
export const gateFormat = 'assay-gate/1';

/** What a finding of the gate does: `fail` stops the change, `warn` is for a reviewer to read, `note` informs. */
export const gateLevels = ['fail', 'warn', 'note'] as const;
export type GateLevel = (typeof gateLevels)[number];

export const gateChecks = [
  /** A scenario of the suite does not pass on the candidate. */
  'suite',
  /** A decision changed that no changed or new scenario covers. */
  'untested-change',
  /** A decision became wider and nobody declared it. */
  'undeclared-widening',
  /** A declaration that nothing in the change needs. */
  'needless-declaration',
  /** The candidate no longer answers what the base answered. */
  'broken',
  /** Something covered on the base is no longer covered. */
  'coverage-debt',
  /** A policy mutant of what changed survives that the base kills. */
  'mutation-debt',
  /** A threshold of the configuration is not met. */
  'threshold',
  /** A golden matrix is not what the candidate decides, or lacks a row. */
  'matrix',
] as const;
export type GateCheck = (typeof gateChecks)[number];

/** One thing that the gate has to say, with where a person finds it and what to do. */
export interface GateFinding {
  /** Stable between runs over the same change. */
  readonly id: string;
  readonly check: GateCheck;
  readonly level: GateLevel;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly rule: RuleId | null;
  /** A path relative to the repository, with a 1-based line; null where it belongs to no file. */
  readonly location: { readonly path: string; readonly line: number } | null;
  /** The group of the delta that it is about. */
  readonly deltaGroup: string | null;
}

/** Whether a change may pass, why, and what it changes. */
export interface GateReport {
  readonly format: typeof gateFormat;
  readonly assayVersion: string;
  readonly passed: boolean;
  /** The commits that were compared. */
  readonly base: { readonly ref: string; readonly sha: string };
  readonly candidate: { readonly ref: string; readonly sha: string | null };
  readonly seed: number;
  readonly replayCommand: string;
  readonly startedAt: string;
  readonly durationMs: number;
  /** The files that differ, relative to the repository, by what they are to the gate. */
  readonly changed: {
    readonly engine: readonly string[];
    readonly policies: readonly string[];
    readonly scenarios: readonly string[];
    readonly other: readonly string[];
  };
  readonly suite: { readonly total: number; readonly passed: number };
  /** The gravest first. */
  readonly findings: readonly GateFinding[];
  readonly delta: Delta;
}
