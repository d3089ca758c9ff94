import type { Event, EventKind, Row, World } from '#engine';

/** Every event of one kind that could happen in a world now; none where the kind makes no sense there. */
export type EventStep<K extends EventKind = EventKind> = (world: World) => readonly Extract<Event, { kind: K }>[];

/** Merge requests that something can still happen to. */
export function openMergeRequests({ mergeRequests }: World): readonly Row<'mergeRequests'>[] {
  return mergeRequests.filter(({ state }) => state === 'opened');
}

/** People who can do something: active, and no bots. */
export function activePeople({ users }: World): readonly Row<'users'>[] {
  return users.filter(({ state, type }) => state === 'active' && type === 'regular');
}
