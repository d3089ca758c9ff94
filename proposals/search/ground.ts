import type { Vocabulary } from '../corpus/vocabulary.ts';
import type { StartingPoint } from './starting-points.ts';

/** What a search has to work with; the same for every goal. */
export interface SearchGround {
  readonly points: readonly StartingPoint[];
  readonly vocabulary: Vocabulary;
  /** How common words are in the corpus: rare ones say more. */
  readonly commonness: ReadonlyMap<string, number>;
  /** Starts that earlier searches came across, by the id of the goal that they reach. */
  readonly hits: Map<string, StartingPoint[]>;
  /** The ids of the goals that a case reaches; without it searches learn nothing from one another. */
  readonly goalsReachedBy?: NewlyReached;
}

type NewlyReached = (candidate: StartingPoint['case']) => Iterable<string>;
