import type { RuleId } from '#catalogue';

/** What `assay.config.ts` may say; everything has a default. Paths are relative to the file. */
export interface AssayConfig {
  /** Folders and files with scenarios. Default: `features`. */
  readonly features?: readonly string[];
  /** Globs of step definitions of your own. */
  readonly imports?: readonly string[];
  /** The engine under test. Default: the reference engine of Assay. */
  readonly engine?: {
    /** A module whose export makes a target: `() => Target | Promise<Target>`. */
    readonly module: string;
    /** Default: `createTarget`. */
    readonly export?: string;
    /** Globs of the files that it decides from; a change to one of them is a change of the engine. */
    readonly sources: readonly string[];
  };
  /** Globs of policy files whose changes the gate compares: YAML (`policy.yml`), and those of policy languages (`*.cedar`). */
  readonly policies?: readonly string[];
  readonly gate?: {
    /** Seconds of generated worlds, candidate against base. Default: 5, so that two cores are done within a minute. */
    readonly fuzzSeconds?: number;
    readonly thresholds?: GateThresholds;
    /** Widenings that this change means to make; what already stands on the base declares nothing. */
    readonly declared?: readonly DeclaredWidening[];
  };
}

/** Percentages from 0 to 100, or counts. */
export interface GateThresholds {
  /** Rules covered of those within reach. */
  readonly rules?: number;
  readonly values?: number;
  readonly limits?: number;
  readonly corners?: number;
  readonly conditions?: number;
  /** Killed of the mutants that could be killed, of what changed. */
  readonly mutation?: number;
  /** How many items that the base covers the candidate may lose. Default: 0. */
  readonly lostItems?: number;
  /** How many more mutants may survive than on the base. Default: 0. */
  readonly newSurvivors?: number;
}

/** A widening that is meant. It covers the groups of the delta that have all that it names; it names one thing or more. */
export interface DeclaredWidening {
  readonly rule?: RuleId;
  /** The name of a policy of a changed policy file. */
  readonly policy?: string;
  /** The id of one group, as the gate tells it. */
  readonly group?: string;
  /** Why it is meant, for whoever reads the change. */
  readonly because: string;
}
