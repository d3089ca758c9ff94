import type { Bounds } from '../constraints.ts';
import { personNames } from '../words.ts';

/** How big a world of status checks may become. */
export interface StatusCheckWorldConstraints {
  readonly maxChecks: number;
  readonly maxAnswers: number;
  readonly maxPeople: number;
}

export const statusCheckWorldBounds: Bounds<StatusCheckWorldConstraints> = {
  maxChecks: { min: 0, max: 6, byDefault: 3 },
  maxAnswers: { min: 0, max: 10, byDefault: 3 },
  maxPeople: { min: 1, max: personNames.length, byDefault: 3 },
};
