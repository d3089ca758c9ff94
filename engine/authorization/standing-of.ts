import type { permissions } from '#catalogue';
import type { User } from '../world/people.ts';
import { actingAbilities } from './custom-roles/acting-abilities.ts';
import type { Container } from './levels/container.ts';
import { isDescendantProjectMember } from './levels/descendant-member.ts';
import { type EffectiveAccess, effectiveAccess } from './levels/effective-access.ts';
import { roleOfLevel } from './roles/role-of-level.ts';
import type { Scene } from './scene.ts';
import type { Standing } from './standing.ts';
import { type Asker, actsAsAdmin } from './user-state/administrator.ts';
import { isBanned } from './user-state/bans.ts';
import { isExternal } from './user-state/external.ts';
import { type Exposure, exposureOf } from './visibility/exposure.ts';

/** Works out what a caller is at a group or project. */
export function standingOf(scene: Scene, asker: Asker, container: Container): Standing {
  const { user } = asker;
  const admin = actsAsAdmin(scene, asker);
  const external = user !== null && isExternal(scene, user);
  const who = user === null ? 'visitor' : external ? 'external' : 'user';
  const exposure = exposureOf(container, who, scene.trace);
  const nobody = { ...scene, user, external, container, level: 0, roles: [], exposure, abilities: [] };
  if (user === null) return nobody;
  if (isBanned(scene, { user, admin }, container)) return { ...nobody, exposure: publicOnly(container, exposure) };
  const search = { ...scene, userId: user.id };
  const access = effectiveAccess(search, container);
  const abilities = actingAbilities(search, access.paths, container);
  const roles = rolesOf(scene, { user, admin, access }, container);
  return { ...nobody, level: access.level, roles, abilities };
}

function publicOnly(container: Container, exposure: Exposure): Exposure {
  return container.visibility === 'public' ? exposure : null;
}

interface Member {
  readonly user: User;
  readonly admin: boolean;
  readonly access: EffectiveAccess;
}

function rolesOf(scene: Scene, { user, admin, access }: Member, container: Container): readonly permissions.RoleName[] {
  const { trace } = scene;
  const subject = `${user.name} in \`${container.fullPath}\``;
  const member = roleOfLevel(access.level);
  const minimal = member === 'minimal_access';
  if (member !== undefined)
    trace.consult('AUTHZ-ROLE-019', minimal, subject, minimal ? 'minimal access has no permissions' : member);
  // Who is a member has a role of one's own; for everybody else being an auditor is what makes the difference.
  if (user.auditor || member === undefined)
    trace.consult('AUTHZ-ROLE-064', user.auditor, subject, user.auditor ? 'an auditor reads everything' : 'no auditor');
  const isBot = user.type === 'security_policy_bot' && container.kind === 'project' && access.level > 0;
  if (user.type === 'security_policy_bot')
    trace.consult('AUTHZ-ROLE-031', isBot, subject, 'it acts in its project only');
  const below = container.kind === 'group' && isDescendantProjectMember({ ...scene, userId: user.id }, container);
  return [
    ...(admin ? (['admin'] as const) : []),
    ...(member === undefined ? [] : [member]),
    ...(user.auditor ? (['auditor'] as const) : []),
    ...(isBot ? (['security_policy_bot'] as const) : []),
    ...(below ? (['descendant_project_member'] as const) : []),
  ];
}
