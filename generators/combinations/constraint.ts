import type { Constraint } from './model.ts';

/** A constraint: whenever all of the first hold, all of the second must. */
export function implies(when: Constraint['when'], consequence: Constraint['then']): Constraint {
  // biome-ignore lint/suspicious/noThenProperty: a constraint is data that is never awaited
  return { when, then: consequence };
}
