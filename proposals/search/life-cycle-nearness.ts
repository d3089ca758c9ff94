import { type LifeCycle, lifeCycles } from '#catalogue';
import { type Case, itemId, lifeCycleIdsIn, shownBy, transitionPart } from '#reports';
import type { Coverable } from './coverable.ts';

/** What a search needs to know of a state of a life cycle, or of a step between two. */
interface LifeCyclePart {
  readonly title: string;
  /** From 0 to 1: whether things begin and end as wanted, and something happens that moves them on. */
  readonly nearness: (candidate: Case) => number;
}

/** The state or transition that something to cover is about; null where it is about something else. */
export function lifeCyclePart({ kind, subject, part }: Coverable): LifeCyclePart | null {
  const cycle: LifeCycle | undefined = lifeCycles.find(({ name }) => name === subject);
  if (cycle === undefined || (kind !== 'state' && kind !== 'transition')) return null;
  const ways = cycle.transitions.filter(({ from, to }) =>
    kind === 'state' ? to === part : transitionPart(from, to) === part,
  );
  const movers = new Set(ways.flatMap(({ by }) => by));
  const nearness = (candidate: Case) => {
    const { began, ended } = statesIn(candidate, cycle);
    if (ended.size === 0) return 0;
    const moves = candidate.steps.some((step) => step.kind === 'event' && movers.has(step.event.kind));
    const begins = ways.some(({ from }) => began.has(from));
    const ends = ways.some(({ to }) => ended.has(to));
    return [true, moves, begins, ends].filter((holds) => holds).length / 4;
  };
  return { title: `${cycle.title}: ${part}`, nearness };
}

interface StatesSeen {
  /** Before anything moved on. */
  readonly began: ReadonlySet<string>;
  /** When something was asked. */
  readonly ended: ReadonlySet<string>;
}

function statesIn(candidate: Case, { name, states, transitions }: LifeCycle): StatesSeen {
  const ids = new Set(lifeCycleIdsIn(shownBy(candidate)));
  const taken = transitions.filter(({ from, to }) => ids.has(itemId('transition', name, transitionPart(from, to))));
  const ended = new Set(states.filter((state) => ids.has(itemId('state', name, state))));
  const stayed = [...ended].filter((state) => taken.every(({ to }) => to !== state));
  return { began: new Set([...stayed, ...taken.map(({ from }) => from)]), ended };
}
