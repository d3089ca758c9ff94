import type { Unit } from '#reports';
import type { NightInputs } from './night-inputs.ts';

/** What the process that does the work is told first; too much for a command line. */
export interface HandSetting {
  readonly cwd: string;
  readonly inputs: NightInputs;
  /** The folder of the night. */
  readonly folder: string;
  /** The address of a Postgres that the night has started, and what it is. */
  readonly postgres: { readonly url: string; readonly provider: string; readonly version: string };
  readonly replayCommand: string;
}

export type ToHand =
  | { readonly kind: 'begin'; readonly setting: HandSetting }
  /** A unit to do, and where its product goes. */
  | { readonly kind: 'do'; readonly unit: Unit; readonly draft: string };

export type FromHand =
  | { readonly kind: 'done'; readonly rssBytes: number }
  /** It threw, or its process was lost. */
  | { readonly kind: 'failed'; readonly message: string };
