import type { Event } from '../../protocol/event.ts';
import { type Change, insert, nextId, remove } from '../../world/change.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { mergeRequestContext } from '../merge-request-context.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

/** An active person approves an open merge request, once. */
export function changesOfApproval(world: World, { mergeRequestId, userId }: Of<'approved'>): readonly Change[] {
  const { mergeRequest } = mergeRequestContext(world, mergeRequestId);
  const active = world.users.some(({ id, state }) => id === userId && state === 'active');
  const given = world.approvals.some((row) => row.mergeRequestId === mergeRequestId && row.userId === userId);
  if (!active || given || mergeRequest.state !== 'opened') return [];
  const createdAt = instanceOf(world).now;
  return [insert('approvals', { id: nextId(world, 'approvals'), mergeRequestId, userId, createdAt })];
}

/** A person takes the approval back, as long as the merge request is open. */
export function changesOfUnapproval(world: World, { mergeRequestId, userId }: Of<'unapproved'>): readonly Change[] {
  if (mergeRequestContext(world, mergeRequestId).mergeRequest.state !== 'opened') return [];
  return world.approvals
    .filter((row) => row.mergeRequestId === mergeRequestId && row.userId === userId)
    .map(({ id }) => remove('approvals', id));
}
