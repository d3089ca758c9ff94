import type { RuleId } from '#catalogue';
import type { Asked } from './asked.ts';
import type { Law } from './law.ts';

/**
 * `held`: no example broke the law. `failed`: one did. `vacuous`: no example met its premise. `unsupported`: the
 * target cannot answer; never a pass. `broken`: the target could not be asked at all.
 */
export const lawStatuses = ['held', 'failed', 'vacuous', 'unsupported', 'broken'] as const;
export type LawStatus = (typeof lawStatuses)[number];

/** What became of a law on a target. */
export interface LawReport {
  readonly id: Law['id'];
  readonly title: string;
  readonly source: string;
  readonly policyType: Law['policyType'];
  readonly target: string;
  readonly seed: number;
  readonly status: LawStatus;
  /** Examples that were looked at. */
  readonly runs: number;
  readonly premiseMet: number;
  /** How often each outcome was seen, the most frequent first. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How often each documented rule was consulted, and held. */
  readonly rules: Readonly<Partial<Record<RuleId, { readonly consulted: number; readonly held: number }>>>;
  /** Why it is unsupported or broken. */
  readonly reason: string | null;
  readonly counterexample: LawCounterexample | null;
}

/** The smallest example found that breaks a law. */
export interface LawCounterexample {
  readonly path: string;
  readonly because: string;
  readonly asked: readonly Asked[];
  /** The same as a scenario, as far as steps have words for it. */
  readonly gherkin: string;
}
