import { type EventKind, knownEventKinds } from '#engine';
import type { Bounds } from '../constraints.ts';

/** How much happens, and which kinds of event. */
export interface EventConstraints {
  readonly maxEvents: number;
  readonly kinds: readonly EventKind[];
}

export const eventBounds: Bounds<EventConstraints> = {
  maxEvents: { min: 0, max: 100, byDefault: 5 },
  kinds: { words: [...knownEventKinds] },
};
