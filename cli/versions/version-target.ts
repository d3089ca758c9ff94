import type { Target } from '#targets';

/** One version of an engine: what it is called in reports, and the target that asks it. */
export interface VersionTarget {
  /** A ref with its commit, `the work tree`, or the name of a target. */
  readonly name: string;
  readonly target: Target;
}
