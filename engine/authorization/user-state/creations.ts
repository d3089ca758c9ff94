import type { User } from '../../world/people.ts';
import type { Scene } from '../scene.ts';
import { isBot, isExternal } from './external.ts';

const newContainers: ReadonlySet<string> = new Set([
  'create_project',
  'create_projects',
  'create_project_in_group',
  'create_subgroup',
  'create_top_level_group',
]);

/** Why this kind of user never creates that, whatever its roles, or null. */
export function creationBarrier(scene: Scene, user: User, permission: string): string | null {
  const { trace } = scene;
  if (isBot(user)) {
    const barred = newContainers.has(permission) || permission === 'create_personal_access_token';
    if (barred) trace.consult('AUTHZ-PROJTOKEN-002', true, `${permission}: token bot ${user.username}`);
    return barred ? 'token bots create no projects, groups or personal tokens' : null;
  }
  if (user.type !== 'service_account' || permission !== 'create_top_level_group') return null;
  const provisioned = user.provisionedByNamespaceId !== null || user.provisionedByProjectId !== null;
  trace.consult('AUTHZ-ROLE-068', provisioned, `${permission}: service account ${user.username}`);
  return provisioned ? 'service accounts of a group or project create no top-level groups' : null;
}

/** Why a user creates one of these nowhere outside a group: by its kind, or as an external user; or null. */
export function personalCreationBarrier(scene: Scene, user: User, permissions: readonly string[]): string | null {
  const barriers = permissions.flatMap(
    (one) => creationBarrier(scene, user, one) ?? externalBarrier(scene, user, one) ?? [],
  );
  return barriers[0] ?? null;
}

function externalBarrier(scene: Scene, user: User, permission: string): string | null {
  if (!newContainers.has(permission) || isBot(user)) return null;
  const external = isExternal(scene, user);
  const subject = `${permission}: ${user.name}`;
  const because = 'external users create only in groups where they are members';
  return scene.trace.consult('AUTHZ-ROLE-063', external, subject, because) ? because : null;
}
