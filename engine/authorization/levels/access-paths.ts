import type { Namespace } from '../../world/containers.ts';
import type { AccessPath, Search } from './access-path.ts';
import { type Container, type ContainerRef, containerOf } from './container.ts';
import { directPaths, minimalAccess } from './memberships.ts';
import { groupPaths, projectSharePaths } from './shares.ts';

/** Every way in which a user comes to a role in a group or project: memberships there and above, and shares of these. */
export function accessPaths(search: Search, resource: ContainerRef): readonly AccessPath[] {
  const container = containerOf(search.world, resource);
  const home = container?.chain.at(-1);
  if (container === undefined || home === undefined) return [];
  if (container.project === null) return groupPaths(search, home);
  return [
    ...ownerPaths(search, { container, home }),
    ...directPaths(search, resource),
    ...groupPaths(search, home).filter((path) => path.level > minimalAccess),
    ...projectSharePaths(search, container.project),
  ];
}

interface Home {
  readonly container: Container;
  readonly home: Namespace;
}

function ownerPaths({ userId, trace }: Search, { container, home }: Home): readonly AccessPath[] {
  if (home.kind !== 'user') return [];
  const owns = home.ownerId === userId;
  const subject = `project \`${container.fullPath}\``;
  if (!trace.consult('AUTHZ-ROLE-027', owns, subject, `it is in the personal namespace \`${home.fullPath}\``))
    return [];
  const { fullPath: source } = home;
  return [{ level: 50, memberRoleId: null, source, how: `owner of the personal namespace \`${home.fullPath}\`` }];
}
