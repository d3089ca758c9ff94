import { applyChanges, type Change, changesOf, type Outcome, outcomeOf, type World, worldOf } from '#engine';
import type { Case, QuestionStep } from '../case.ts';

/** What is done otherwise when a case is told again. */
export interface Retelling {
  /** Made before anything happens. */
  readonly changes?: readonly Change[];
  /** The events that do not happen, by their places among the steps. */
  readonly withoutSteps?: readonly number[];
}

/** The world of a case at one of its questions, told as it was or otherwise. */
export function worldAt(one: Case, step: QuestionStep, { changes = [], withoutSteps = [] }: Retelling = {}): World {
  const before = one.steps.slice(0, one.steps.indexOf(step));
  return before.reduce<World>(
    (world, earlier, place) =>
      earlier.kind === 'event' && !withoutSteps.includes(place)
        ? applyChanges(world, changesOf(world, earlier.event))
        : world,
    applyChanges(worldOf(one.world), changes),
  );
}

/** What the reference engine would answer; null where it cannot, since the retold world makes no sense. */
export function outcomeAt(one: Case, step: QuestionStep, retelling: Retelling = {}): Outcome | null {
  try {
    return outcomeOf(worldAt(one, step, retelling), step.question);
  } catch {
    return null;
  }
}
