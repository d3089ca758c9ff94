import type { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { type Change, update } from '../../world/change.ts';
import type { UserState } from '../../world/people.ts';
import type { World } from '../../world/world.ts';
import { rowById } from '../rows.ts';

/** An administrator blocks a user. */
export function userBlocked(
  world: World,
  { userId }: Extract<Event, { kind: 'user_blocked' }>,
  trace: Trace,
): readonly Change[] {
  return changeState(world, { userId, state: 'blocked' }, trace);
}

/** An administrator lets a user in again; tokens that are still valid work again. */
export function userActivated(
  world: World,
  { userId }: Extract<Event, { kind: 'user_activated' }>,
  trace: Trace,
): readonly Change[] {
  return changeState(world, { userId, state: 'active' }, trace);
}

interface NewState {
  readonly userId: number;
  readonly state: UserState;
}

function changeState(world: World, { userId, state }: NewState, trace: Trace): readonly Change[] {
  const user = rowById(world, 'users', userId);
  if (user === undefined) return [];
  trace.consult('AUTHZ-ROLE-060', state !== 'active', user.name, `from ${user.state} to ${state}`);
  return [update('users', user.id, { state })];
}
