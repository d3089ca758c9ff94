import type { Target } from '#targets';
import type { FilledConfig } from '../config/filled-config.ts';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import type { Changes } from './changes.ts';
import type { Stand } from './stand.ts';

/** A change, and how it is to be examined. */
export interface Examination {
  readonly config: FilledConfig;
  /** Null where the configuration of the base cannot be read. */
  readonly baseConfig: FilledConfig | null;
  /** The checkout of the base. */
  readonly baseFolder: string;
  readonly changes: Changes;
  readonly seed: number;
  readonly fuzzMs: number;
  /** Null for an engine of somebody else, which needs none. */
  readonly stand: Stand | null;
  /** Where progress goes. */
  readonly told: Context;
  readonly isInterrupted: () => boolean;
}

/** An examination under way. */
export interface Ready extends Examination {
  readonly base: Target;
  readonly candidate: Target;
}

/** Half a verdict is none. */
export function stopHere({ isInterrupted }: Examination): void {
  if (!isInterrupted()) return;
  throw new CliError('gate: it was stopped before its end: there is no verdict', { exitCode: exitCodes.environment });
}
