import { relevanceTo } from '../edits/relevance.ts';
import type { Found, NotFound } from './found.ts';
import type { Goal } from './goal.ts';
import type { SearchGround } from './ground.ts';
import { Seeker } from './seeker.ts';
import { nearestTo } from './starting-points.ts';

/** How far a search goes, in scenarios tried: time would make the answer depend on the machine. */
export interface SearchBudget {
  /** Scenarios tried for one goal. */
  readonly tries: number;
  /** Scenarios of the corpus to start from. */
  readonly starts: number;
}

export const defaultBudget: SearchBudget = { tries: 6000, starts: 14 };

/** The first look is broad and short, the second longer and at the nearest starts only; what is left is for second edits. */
const looks = [
  { starts: 1, tries: 0.25 },
  { starts: 0.4, tries: 0.35 },
] as const;

/** Looks for the nearest edit of a scenario that reaches a goal and can say what is different. */
export async function search(goal: Goal, ground: SearchGround, budget = defaultBudget): Promise<Found | NotFound> {
  const relevance = relevanceTo(goal.description, ground.commonness);
  const nearest = nearestTo(goal, ground.points, relevance).slice(0, budget.starts);
  const starts = [...new Set([...(ground.hits.get(goal.id) ?? []), ...nearest])];
  const seeker = new Seeker(goal, { ground, relevance, tries: budget.tries });
  const inFile = await seeker.filesIn(ground.points);
  if (inFile !== null) return inFile;
  for (const look of looks) {
    const points = starts.slice(0, Math.ceil(starts.length * look.starts));
    const share = Math.max(60, Math.floor((budget.tries * look.tries) / Math.max(1, points.length)));
    for (const point of points) {
      const found = await seeker.oneEditFrom(point, share);
      if (found !== null) return found;
    }
  }
  return (await seeker.turnAround()) ?? (await seeker.secondEdits()) ?? seeker.gaveUp(nearest[0]?.scenario.id ?? null);
}
