import { compare, type Expectation } from '#engine';
import type { CaseStep } from '../case.ts';
import type { Decisions } from './replay.ts';

/** The expectations that held for the original, question by question. */
export type Held = readonly (readonly Expectation[])[];

/** The expectations of a case that hold for these decisions. */
export function expectationsHeld(steps: readonly CaseStep[], decisions: Decisions): Held {
  return steps
    .filter((step) => step.kind === 'question')
    .map(({ expectations }, index) => {
      const outcome = decisions?.[index];
      return outcome === null || outcome === undefined
        ? []
        : expectations.filter((expectation) => compare(outcome, expectation) === null);
    });
}

/** Whether an expectation that held no longer does. No answer at all breaks none. */
export function isKilled(decisions: Decisions, held: Held): boolean {
  return held.some((expectations, index) => {
    const outcome = decisions?.[index];
    return outcome !== null && outcome !== undefined && expectations.some((one) => compare(outcome, one) !== null);
  });
}
