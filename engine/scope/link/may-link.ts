import { effectiveAccess } from '../../authorization/levels/effective-access.ts';
import { Trace } from '../../evidence/trace.ts';
import type { World } from '../../world/world.ts';
import type { LinkRequest } from './link-request.ts';

const ownerLevel = 50;
const linkAbility = 'manage_security_policy_link';

/** Whether the user may change links of the container: as its Owner, or by the ability of a custom role on it. */
export function mayLink({ world, userId, container }: LinkRequest, trace: Trace): boolean {
  const user = world.users.find(({ id, state }) => id === userId && state === 'active');
  // How somebody came to a role is a question of authorization, so its evidence is left out.
  const { level, paths } = effectiveAccess({ world, userId, trace: new Trace() }, container.ref);
  const owns = user?.admin === true || level === ownerLevel;
  const able = paths.some(({ memberRoleId }) => hasLinkAbility(world, memberRoleId));
  const held = user !== undefined && (owns || able);
  return trace.consult('INH-003', held, `${user?.name ?? 'the user'} on ${container.fullPath}`, reason(owns, able));
}

function reason(owns: boolean, able: boolean): string {
  if (owns) return 'an Owner';
  return able ? `custom ability ${linkAbility}` : 'neither Owner nor able by a custom role';
}

function hasLinkAbility(world: World, memberRoleId: number | null): boolean {
  const role = world.memberRoles.find(({ id }) => id === memberRoleId);
  return role?.permissions.includes(linkAbility) ?? false;
}
