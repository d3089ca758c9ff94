import type { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { type Change, remove } from '../../world/change.ts';
import type { Member } from '../../world/people.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { obstacleOf } from '../levels/memberships.ts';
import { rowById, rowsBy } from '../rows.ts';
import { isBot } from '../user-state/external.ts';

const owner = 50;

/** A member leaves or is removed; token bots stay where they are, and a group keeps its only owner. */
export function memberRemoved(
  world: World,
  { memberId }: Extract<Event, { kind: 'member_removed' }>,
  trace: Trace,
): readonly Change[] {
  const member = rowById(world, 'members', memberId);
  if (member === undefined) return [];
  const user = rowById(world, 'users', member.userId);
  const subject = `the membership of ${user?.name ?? member.inviteEmail ?? member.id}`;
  const bot = user !== undefined && isBot(user);
  trace.consult('AUTHZ-PROJTOKEN-004', bot, subject, bot ? 'token bots cannot be removed' : 'no bot of a token');
  const stays = bot || isOnlyOwner(world, member, trace);
  trace.consult('AUTHZ-ROLE-054', !stays, subject, stays ? 'it stays' : 'the next best path counts at once');
  return stays ? [] : [remove('members', member.id)];
}

function isOnlyOwner(world: World, member: Member, trace: Trace): boolean {
  if (member.namespaceId === null || member.accessLevel !== owner) return false;
  const others = rowsBy(world, ['members', 'namespaceId'], member.namespaceId).filter(
    (other) =>
      other.id !== member.id && other.accessLevel === owner && obstacleOf(other, instanceOf(world).now) === null,
  );
  const because = others.length === 0 ? 'there is no other owner' : 'there is another owner';
  return !trace.consult('AUTHZ-ROLE-026', others.length > 0, 'an owner of the group', because);
}
