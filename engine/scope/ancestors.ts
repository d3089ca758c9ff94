import type { Namespace, Project } from '../world/containers.ts';
import type { World } from '../world/world.ts';

/** The group of a project and all groups above it, root first; none for a project of a user. */
export function groupsAbove(world: World, project: Project): readonly Namespace[] {
  const own = world.namespaces.find((row) => row.id === project.namespaceId);
  if (own === undefined || own.kind === 'user') return [];
  return own.traversalIds.flatMap((id) => world.namespaces.find((row) => row.id === id) ?? []);
}

/** A group and all groups above it, root first. */
export function withAncestors(world: World, group: Namespace): readonly Namespace[] {
  return group.traversalIds.flatMap((id) => world.namespaces.find((row) => row.id === id) ?? []);
}
