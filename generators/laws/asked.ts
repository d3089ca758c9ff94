import type { Question, Verdict, World } from '#engine';

/** A question, the world that it was put to, and the answer. */
export interface Asked {
  readonly world: World;
  readonly question: Question;
  readonly verdict: Verdict;
}
