import { relevanceTo } from '../edits/relevance.ts';
import { couplesFor } from './couples.ts';
import type { Found, NotFound } from './found.ts';
import type { Goal } from './goal.ts';
import type { SearchGround } from './ground.ts';
import { makeAlike, sayUnheard } from './second-wind.ts';
import { Seeker } from './seeker.ts';
import { nearestTo } from './starting-points.ts';

/** How far a search goes, in scenarios tried: time would make the answer depend on the machine. */
export interface SearchBudget {
  /** Scenarios tried for one goal. */
  readonly tries: number;
  /** Scenarios of the corpus to start from. */
  readonly starts: number;
}

export const defaultBudget: SearchBudget = { tries: 8000, starts: 14 };

/** How starts are looked at: which part of them, with which part of the budget. */
interface Look {
  readonly starts: number;
  readonly tries: number;
  /** A start gets tries in proportion to one part of its rank and this: the higher, the more alike they are treated. */
  readonly evenness: number;
}

/** The first look is broad and short, the second longer and at the nearest starts only; what is left is for second edits. */
const looks = {
  first: { starts: 1, tries: 0.2, evenness: 6 },
  second: { starts: 0.5, tries: 0.35, evenness: 1.5 },
} as const satisfies Record<string, Look>;

/** The part of the budget in which scenarios are crossed. */
const crossed = 0.18;

/** What was spent in vain is followed by so much of it in other ways. */
const again = 0.5;

const fewestTries = 60;

/** Looks for the nearest edit of a scenario that reaches a goal and can say what is different. */
export async function search(goal: Goal, ground: SearchGround, budget = defaultBudget): Promise<Found | NotFound> {
  const relevance = relevanceTo(goal.description, ground.commonness);
  const all = nearestTo(goal, ground.points, relevance);
  const nearest = all.slice(0, budget.starts);
  const starts = [...new Set([...(ground.hits.get(goal.id) ?? []), ...nearest])];
  const seeker = new Seeker(goal, { ground, relevance, tries: budget.tries });
  const look = async (share: Look) => {
    const points = starts.slice(0, Math.ceil(starts.length * share.starts));
    const shares = points.map((_, rank) => 1 / (rank + share.evenness));
    const whole = shares.reduce((sum, part) => sum + part, 0);
    return firstFound([...points.entries()], ([rank, point]) => {
      const tries = Math.floor((budget.tries * share.tries * (shares[rank] ?? 0)) / whole);
      return seeker.oneEditFrom(point, Math.max(fewestTries, tries));
    });
  };
  const secondWind = async () => {
    if (goal.files !== undefined) return null;
    seeker.goOn(Math.floor(budget.tries * again));
    const wind = { seeker, ground, relevance, nearest: all };
    return (await makeAlike(wind)) ?? (await sayUnheard(wind)) ?? (await seeker.secondEdits());
  };
  return (
    (await seeker.filesIn(ground.points)) ??
    (await look(looks.first)) ??
    (await seeker.crossed(couplesFor(goal, all), budget.tries * crossed)) ??
    (await look(looks.second)) ??
    (await seeker.turnAround()) ??
    (await seeker.secondEdits()) ??
    (await secondWind()) ??
    seeker.gaveUp(nearest[0]?.scenario.id ?? null)
  );
}

async function firstFound<T>(items: readonly T[], seek: (item: T) => Promise<Found | null>): Promise<Found | null> {
  for (const item of items) {
    const found = await seek(item);
    if (found !== null) return found;
  }
  return null;
}
