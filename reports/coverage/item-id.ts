import type { CoverageCriterion } from './coverage.ts';

/** The stable id of a thing to cover; what has one part only goes without it, as in `condition:MRAP-050`. */
export function itemId(criterion: CoverageCriterion, subject: string, part?: string): string {
  return part === undefined ? `${criterion}:${subject}` : `${criterion}:${subject}:${part}`;
}
