import type { Event, Question, Verdict, World } from '#engine';

/** A question, the world that it was put to, and the answer. */
export interface Asked {
  readonly world: World;
  /** What happened to the world before the question; nothing where it is left out. */
  readonly events?: readonly Event[];
  readonly question: Question;
  readonly verdict: Verdict;
}
