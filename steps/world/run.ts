import type { Instant } from '#engine';
import type { Case } from '#reports';
import type { Target } from '#targets';

/** What a run lends to its scenarios. */
export interface Run {
  readonly target: Target;
  readonly seed: number;
  /** When worlds begin that do not say so themselves; absent where that is as ever. */
  readonly now?: Instant;
  /** True once the run was asked to stop: scenarios that have not begun are skipped. */
  isInterrupted(): boolean;
  /** Takes the case that a scenario leaves. */
  record(finished: Case): void;
}

let current: Run | undefined;

/** Hands the run to the scenarios; cucumber loads steps by itself, so there is no other way in. */
export function lendRun(run: Run | undefined): void {
  current = run;
}

/** The run that the scenarios belong to. */
export function currentRun(): Run {
  if (current === undefined) {
    throw new Error('steps: no run is under way: scenarios need a target and a database: run them with `assay run`');
  }
  return current;
}
