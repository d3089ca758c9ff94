import type { Trace } from '../../evidence/trace.ts';
import type { Member } from '../../world/people.ts';
import { isReached } from '../../world/time.ts';
import { instanceOf, type World } from '../../world/world.ts';
import type { LinkRequest } from './link-request.ts';

const ownerLevel = 50;
const linkAbility = 'manage_security_policy_link';

/** Whether the user may change links of the container: as its Owner, or by the ability of a custom role on it. */
export function mayLink({ world, userId, container }: LinkRequest, trace: Trace): boolean {
  const user = world.users.find(({ id, state }) => id === userId && state === 'active');
  const memberships = user === undefined ? [] : membershipsOf(world, userId, container);
  const owns = user?.admin === true || memberships.some(({ accessLevel }) => accessLevel >= ownerLevel);
  const able = memberships.some(({ memberRoleId }) => hasLinkAbility(world, memberRoleId));
  const because = owns
    ? 'an Owner'
    : able
      ? `custom ability ${linkAbility}`
      : 'neither Owner nor able by a custom role';
  return trace.consult('INH-003', owns || able, `${user?.name ?? 'the user'} on ${container.fullPath}`, because);
}

function membershipsOf(world: World, userId: number, container: LinkRequest['container']): readonly Member[] {
  const groupIds = new Set([...container.above.map(({ id }) => id), container.namespaceId]);
  const { now } = instanceOf(world);
  return world.members.filter(
    (member) =>
      member.userId === userId &&
      member.state === 'active' &&
      member.requestedAt === null &&
      !isReached(member.expiresAt, now) &&
      (member.namespaceId === null ? member.projectId === container.projectId : groupIds.has(member.namespaceId)),
  );
}

function hasLinkAbility(world: World, memberRoleId: number | null): boolean {
  const role = world.memberRoles.find(({ id }) => id === memberRoleId);
  return role?.permissions.includes(linkAbility) ?? false;
}
