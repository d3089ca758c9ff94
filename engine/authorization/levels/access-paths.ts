import type { Trace } from '../../evidence/trace.ts';
import type { Namespace } from '../../world/containers.ts';
import type { World } from '../../world/world.ts';
import type { AccessPath } from './access-path.ts';
import { type Container, type ContainerRef, containerOf } from './container.ts';
import { directPaths, minimalAccess } from './memberships.ts';
import { groupPaths, projectSharePaths } from './shares.ts';

/** Every way in which a user comes to a role in a group or project: memberships there and above, and shares of these. */
export function accessPaths(world: World, userId: number, resource: ContainerRef, trace: Trace): readonly AccessPath[] {
  const container = containerOf(world, resource);
  const home = container?.chain.at(-1);
  if (container === undefined || home === undefined) return [];
  if (container.project === null) return groupPaths(world, userId, home, trace);
  return [
    ...ownerPaths(userId, { container, home }, trace),
    ...directPaths(world, userId, resource, trace),
    ...groupPaths(world, userId, home, trace).filter((path) => path.level > minimalAccess),
    ...projectSharePaths(world, userId, container.project, trace),
  ];
}

interface Home {
  readonly container: Container;
  readonly home: Namespace;
}

function ownerPaths(userId: number, { container, home }: Home, trace: Trace): readonly AccessPath[] {
  if (home.kind !== 'user') return [];
  const owns = home.ownerId === userId;
  const subject = `project \`${container.fullPath}\``;
  if (!trace.consult('AUTHZ-ROLE-027', owns, subject, `it is in the personal namespace \`${home.fullPath}\``))
    return [];
  return [{ level: 50, memberRoleId: null, how: `owner of the personal namespace \`${home.fullPath}\`` }];
}
