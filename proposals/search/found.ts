import type { ScenarioStep } from '../corpus/scenario.ts';
import type { Variant } from '../edits/variant.ts';
import type { Goal } from './goal.ts';
import type { StartingPoint } from './starting-points.ts';

/** A scenario that reaches a goal, and the neighbour in which things are otherwise. */
export interface Found {
  readonly goal: Goal;
  readonly point: StartingPoint;
  readonly variant: Variant;
  readonly thens: readonly ScenarioStep[];
  /** Steps of the neighbour: the same objects where they are the same. Null where the other side is no scenario. */
  readonly otherSide: readonly ScenarioStep[] | null;
  readonly tries: number;
}

/** Why a search came back without a scenario. */
export interface NotFound {
  readonly goal: Goal;
  /** `no difference`: the goal was reached, and nothing that can be said tells it from the other side. */
  readonly reason: 'never reached' | 'no difference';
  readonly tries: number;
  /** The scenario of the corpus that came nearest. */
  readonly nearest: string | null;
}
