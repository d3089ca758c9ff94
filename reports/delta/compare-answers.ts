import { isDeepStrictEqual } from 'node:util';
import type { Verdict } from '#engine';
import type { Asked, Disagreement } from './delta.ts';

/** The two answers as a disagreement, or null where they decide the same; how they came to it does not matter. */
export function compareAnswers(asked: Asked, base: Verdict, candidate: Verdict): Disagreement | null {
  return sameDecision(base, candidate) ? null : { ...asked, base, candidate };
}

/** What an engine says when it breaks may differ: no decision is lost by that. */
function sameDecision(base: Verdict, candidate: Verdict): boolean {
  if (base.kind !== candidate.kind) return false;
  if (base.kind !== 'decided' || candidate.kind !== 'decided') return true;
  if (isDeepStrictEqual(base.outcome, candidate.outcome)) return true;
  // A field that is undefined and one that is missing say the same.
  return JSON.stringify(base.outcome) === JSON.stringify(candidate.outcome);
}
