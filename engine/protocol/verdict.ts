import type { Evidence } from '../evidence/trace.ts';
import type { Outcome } from './outcome.ts';

/** What answering took: for in-process work that reads a database, its queries and their time. */
export interface Cost {
  readonly queries: number;
  readonly milliseconds: number;
}

/** The engine answered: an outcome, and the documented rules that it looked at on the way. */
export interface Decided {
  readonly kind: 'decided';
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  readonly cost?: Cost;
}

/** This target cannot answer that question; never counted as a pass. */
export interface Unsupported {
  readonly kind: 'unsupported';
  readonly reason: string;
}

/** The engine broke; never read as a refusal. */
export interface Failed {
  readonly kind: 'failed';
  readonly error: string;
}

export type Verdict = Decided | Unsupported | Failed;
