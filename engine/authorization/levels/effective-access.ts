import { Trace } from '../../evidence/trace.ts';
import type { World } from '../../world/world.ts';
import { roleWord } from '../roles/role-of-level.ts';
import { rowById } from '../rows.ts';
import { type AccessPath, describePath, type Search } from './access-path.ts';
import { accessPaths } from './access-paths.ts';
import { type ContainerRef, containerOf } from './container.ts';
import { minimalAccess } from './memberships.ts';

/** The access level that a user has in a group or project, and all the ways that lead to some level. */
export interface EffectiveAccess {
  readonly level: number;
  readonly paths: readonly AccessPath[];
}

/**
 * The access level that a user has in a group or project, 0 for none: the best of all paths, each as good as its
 * weakest link. The state of the user does not matter here: a blocked owner is still an owner.
 */
export function effectiveAccessLevel(
  world: World,
  userId: number,
  resource: ContainerRef,
  trace: Trace = new Trace(),
): number {
  return effectiveAccess({ world, userId, trace }, resource).level;
}

/** As `effectiveAccessLevel`, with the paths. */
export function effectiveAccess(search: Search, resource: ContainerRef): EffectiveAccess {
  const paths = accessPaths(search, resource);
  const { trace } = search;
  const level = Math.max(0, ...paths.map((path) => path.level));
  const best = paths.find((path) => path.level === level);
  const subject = subjectOf(search, resource);
  trace.consult(
    'AUTHZ-ROLE-040',
    best !== undefined,
    subject,
    best === undefined ? 'no path leads there' : describePath(best),
  );
  if (best === undefined) return { level, paths };
  const others = paths.filter((path) => path !== best).map(describePath);
  trace.consult('AUTHZ-ROLE-046', others.length > 0, subject, [`best: ${describePath(best)}`, ...others].join('; '));
  const shadowed = paths.filter((path) => path.level < level && path.level > minimalAccess);
  const shadows = shadowed.map((path) => roleWord(path.level)).join(', ');
  trace.consult('AUTHZ-ROLE-041', shadowed.length > 0, subject, shadows === '' ? '' : `${shadows} counts for nothing`);
  return { level, paths };
}

function subjectOf({ world, userId }: Search, resource: ContainerRef): string {
  const user = rowById(world, 'users', userId);
  const path = containerOf(world, resource)?.fullPath ?? String(resource.id);
  return `${user?.name ?? `user ${userId}`} in \`${path}\``;
}
