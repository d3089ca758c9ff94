import type { RuleId } from '#catalogue';

/** Which part of a run was done, and of which run: enough to tell whether parts belong together. */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly total: number;
  /** How many scenarios the whole run has. */
  readonly scenarios: number;
  /** A fingerprint of all scenarios of the run, with their steps. */
  readonly plan: string;
  /** A fingerprint of who does what: shards that know other durations divide the same scenarios in another way. */
  readonly division: string;
  /** The commit that was tested, or null where nobody knows. */
  readonly commit: string | null;
  readonly strength: 2 | 3;
  /** The command that does all shards at once. */
  readonly wholeCommand: string;
  /** The rules that the target can quote as evidence. */
  readonly implemented: readonly RuleId[];
}
