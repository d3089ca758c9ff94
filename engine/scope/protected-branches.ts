import { matchesBranchPattern } from '../policies/branch-pattern.ts';
import type { Project } from '../world/containers.ts';
import type { ProtectedBranch } from '../world/repository.ts';
import type { World } from '../world/world.ts';
import { groupsAbove } from './ancestors.ts';

/** The protections that hold in a project: its own and those of the groups above it. */
export function protectionsOf(world: World, project: Project): readonly ProtectedBranch[] {
  const groupIds = new Set(groupsAbove(world, project).map(({ id }) => id));
  return world.protectedBranches.filter(
    ({ projectId, namespaceId }) => projectId === project.id || (namespaceId !== null && groupIds.has(namespaceId)),
  );
}

/** True where a protection of the project, or of a group above it, means this branch. */
export function isProtectedBranch(world: World, project: Project, branch: string): boolean {
  return protectionsOf(world, project).some(({ name }) => matchesBranchPattern(branch, name));
}

/**
 * The names that count as protected: existing branches that a protection means, and names that a group protects
 * even where the project has no such branch.
 */
export function protectedBranchNames(world: World, project: Project): readonly string[] {
  const protections = protectionsOf(world, project);
  const existing = world.branches.filter(
    ({ projectId, name }) =>
      projectId === project.id && protections.some((one) => matchesBranchPattern(name, one.name)),
  );
  const byGroup = protections.filter(({ namespaceId, name }) => namespaceId !== null && !name.includes('*'));
  return [...new Set([...existing, ...byGroup].map(({ name }) => name))];
}
