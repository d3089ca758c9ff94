import type { GateFormatName } from '#reports';

/** What `assay gate` is asked for. */
export interface GateOptions {
  /** What the change is compared with: where it left this ref. */
  readonly base: string;
  /** Milliseconds of generated worlds; the configuration says otherwise. */
  readonly for?: number;
  readonly seed?: number;
  readonly format: GateFormatName;
  readonly out: string;
  readonly postgres?: string;
}
