import type { RuleId } from '#catalogue';
import type { Shard } from './shards/shard.ts';
import type { Selection } from './summary/selection.ts';

/** What a run knows about itself and hands to its reports, which look nothing up. */
export interface RunFacts {
  readonly seed: number;
  readonly target: string;
  readonly postgres: { readonly provider: string; readonly version: string };
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** The rules that the target can quote as evidence. */
  readonly implemented: ReadonlySet<RuleId>;
  /** True when the run was stopped before its last scenario. */
  readonly interrupted: boolean;
  /** The command line that runs the same again. */
  readonly replayCommand: string;
  readonly assayVersion: string;
  /** What was chosen of the suite; absent where it was all of it. */
  readonly selection?: Selection;
  /** Which part of a run this was; absent where it was all of it. */
  readonly shard?: Shard;
  /** How often each scenario ran, where that was more than once. */
  readonly repeat?: number;
}
