import type { Trace } from '../../evidence/trace.ts';
import { instanceOf, type World } from '../../world/world.ts';
import type { Grant } from '../levels/access-path.ts';
import { type Container, rootOf } from '../levels/container.ts';
import { rowById } from '../rows.ts';

/** Who is given a custom role, and where. Links give roles to a whole group: they have no user. */
export interface GivenTo {
  readonly container: Container | undefined;
  readonly userId: number | null;
}

/** The custom role of a membership or link where it may be used there, else null: the plain base role remains. */
export function customRoleGiven(world: World, grant: Grant, to: GivenTo, trace: Trace): number | null {
  const role = rowById(world, 'memberRoles', grant.memberRoleId);
  if (role === undefined) return null;
  const { ultimate } = instanceOf(world);
  const subject = `custom role \`${role.name}\``;
  const where = to.container?.fullPath ?? 'nowhere';
  if (!trace.consult('AUTHZ-CUSTOM-002', ultimate, subject, 'custom roles need the highest tier')) return null;
  const root = to.container === undefined ? undefined : rootOf(to.container);
  const atHome = role.namespaceId === null || role.namespaceId === root?.id;
  if (!trace.consult('AUTHZ-CUSTOM-003', atHome, subject, `given in \`${where}\``)) return null;
  const sameLevel = role.baseAccessLevel === grant.level;
  if (!trace.consult('AUTHZ-CUSTOM-004', sameLevel, subject, `its base level is ${role.baseAccessLevel}`)) return null;
  const isToken = ['project_bot', 'group_bot'].includes(rowById(world, 'users', to.userId)?.type ?? '');
  if (trace.consult('AUTHZ-CUSTOM-012', isToken, subject, 'access tokens have plain roles only')) return null;
  return role.id;
}
