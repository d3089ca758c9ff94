import fc from 'fast-check';
import { applyChanges, type Event, type EventKind, type Question, react, type World } from '#engine';
import { boundedBy } from '../constraints.ts';
import { policyDocument } from '../documents/policy-document.ts';
import { simplestFirst } from '../frequencies.ts';
import { type EventConstraints, eventBounds } from './constraints.ts';
import { eventSteps } from './event-steps.ts';

/** What a generator of worlds gives: a world, and what can be asked about it. */
export interface Askable {
  readonly world: World;
  readonly questions: readonly Question[];
  /** What the generator itself lets happen; other events come after it. */
  readonly events?: readonly Event[];
}

/** A world, what happens in it, and what can be asked afterwards. */
export type Eventful<W extends Askable> = Omit<W, 'questions' | 'events'> &
  Askable & { readonly events: readonly Event[] };

/** Worlds of any generator in which things happen, one after the other, each legal after those before it. */
export function withEvents<W extends Askable>(
  worlds: fc.Arbitrary<W>,
  given: Partial<EventConstraints> = {},
): fc.Arbitrary<Eventful<W>> {
  const constraints = boundedBy('events', given, eventBounds);
  return fc.tuple(worlds, commands(constraints)).map(([start, drawn]) => {
    const { world, questions, events: own = [] } = start;
    const further = played(own.reduce(after, world), drawn, constraints);
    return { ...start, questions: [...questions, ...aboutOpened(further)], events: [...own, ...further] };
  });
}

/** Sequences of events that can happen in one world, each legal after those before it. */
export function eventSequence(world: World, given: Partial<EventConstraints> = {}): fc.Arbitrary<readonly Event[]> {
  const constraints = boundedBy('events', given, eventBounds);
  return commands(constraints).map((drawn) => played(world, drawn, constraints));
}

/** Many draws are not legal where they come up, so there are more of them than there are events. */
const drawsPerEvent = 4;

/** A command: a kind of event, and which of those that are legal when its turn comes, counted in a circle. */
interface Command {
  readonly kind: EventKind;
  readonly at: number;
  /** What a changed policy file says. */
  readonly text: string;
}

/**
 * Commands know nothing of the world, so that both shrink on their own. fast-check's `commands` was not used: it takes
 * the last command for the one that matters and never leaves it out, where here any of them may be.
 */
function commands({ kinds, maxEvents }: EventConstraints): fc.Arbitrary<readonly Command[]> {
  const file = policyDocument({ maxPolicies: 1, profiles: ['newest'] });
  const drawn = kinds.map((kind) => {
    const text = kind === 'policy_file_changed' ? file.map((document) => document.text) : fc.constant('');
    return fc.record({ kind: fc.constant(kind), at: fc.nat({ max: 999 }), text });
  });
  return fc.array(fc.oneof(simplestFirst, ...drawn), { maxLength: maxEvents * drawsPerEvent, size: 'max' });
}

/** The model is the world as documented rules change it; a command that is not legal in it is passed over. */
function played(start: World, drawn: readonly Command[], { maxEvents }: EventConstraints): readonly Event[] {
  let world = start;
  const events: Event[] = [];
  for (const { kind, at, text } of drawn) {
    if (events.length === maxEvents) break;
    const legal = eventSteps(text)[kind](world);
    const event = legal[at % legal.length];
    if (event === undefined) continue;
    events.push(event);
    world = after(world, event);
  }
  return events;
}

function after(world: World, event: Event): World {
  return applyChanges(world, react(world, event).changes);
}

function aboutOpened(events: readonly Event[]): readonly Question[] {
  return events.flatMap((event) =>
    event.kind === 'merge_request_opened'
      ? [{ kind: 'merge_request' as const, mergeRequestId: event.mergeRequest.id }]
      : [],
  );
}
