import { applyChanges, changesOf, type Decided, type Event, type Question, type World, worldOf } from '#engine';
import type { Case } from '../case.ts';

/** An answer of a passed case that at least one expectation was compared with: the only kind that covers anything. */
export interface CheckedAnswer {
  readonly question: Question;
  readonly verdict: Decided;
  /** The place in `worlds` of the world that was asked about. */
  readonly at: number;
}

/** What a case shows: the worlds that it went through, the given one first, and the answers that it checked. */
export interface Shown {
  readonly worlds: readonly World[];
  readonly answers: readonly CheckedAnswer[];
}

const nothing: Shown = { worlds: [], answers: [] };

// INVARIANT: a case is never changed, so that several reports can share what replaying it took.
const known = new WeakMap<Case, Shown>();

/** What a case shows; one that did not pass shows nothing. */
export function shownBy(one: Case): Shown {
  if (one.status !== 'passed') return nothing;
  const shown = known.get(one) ?? replayed(one);
  known.set(one, shown);
  return shown;
}

function replayed(one: Case): Shown {
  const worlds: World[] = [];
  const answers: CheckedAnswer[] = [];
  let world = worldOf(one.world);
  worlds.push(world);
  for (const step of one.steps) {
    if (step.kind === 'event') {
      world = after(world, step.event);
      worlds.push(world);
      continue;
    }
    const { question, verdict, expectations } = step;
    if (verdict.kind !== 'decided' || expectations.length === 0) continue;
    answers.push({ question, verdict, at: worlds.length - 1 });
  }
  return { worlds, answers };
}

/** An event that the reference engine cannot follow, as another target might, leaves the world as it was. */
function after(world: World, event: Event): World {
  try {
    return applyChanges(world, changesOf(world, event));
  } catch {
    return world;
  }
}
