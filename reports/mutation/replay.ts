import { applyChanges, changesOf, type Outcome, outcomeOf, type World } from '#engine';
import type { CaseStep } from '../case.ts';

/** What happens to a world and is asked of it. */
export interface Replay {
  readonly world: World;
  readonly steps: readonly CaseStep[];
}

/** The outcome of each question, null where the engine does not answer it; null as a whole where the engine failed. */
export type Decisions = readonly (Outcome | null)[] | null;

/** Counts the questions that were put to mutants. */
export interface Meter {
  evaluations: number;
}

/** Replays in process and without a promise: this is asked some hundred thousand times. */
export function decisionsOf({ world, steps }: Replay, meter?: Meter): Decisions {
  let now = world;
  const outcomes: (Outcome | null)[] = [];
  try {
    for (const step of steps) {
      if (step.kind === 'event') {
        now = applyChanges(now, changesOf(now, step.event));
        continue;
      }
      if (meter !== undefined) meter.evaluations++;
      outcomes.push(outcomeOf(now, step.question));
    }
    return outcomes;
  } catch {
    return null;
  }
}
