import type { World } from '../../world/world.ts';

/** The content of a file at a ref of a project; null where there is no such file. `ref` null is the default branch. */
export function repositoryFile(
  world: World,
  { projectId, path, ref }: { readonly projectId: number; readonly path: string; readonly ref: string | null },
): string | null {
  const project = world.projects.find((row) => row.id === projectId);
  const branch = branchOf(world, projectId, ref) ?? project?.defaultBranch ?? null;
  const rows = world.repositoryFiles.filter((row) => row.projectId === projectId && row.path === path);
  return (rows.find((row) => row.ref === branch) ?? rows.find((row) => row.ref === null))?.content ?? null;
}

/** Refs may be written as the commit that a branch points at. */
function branchOf(world: World, projectId: number, ref: string | null): string | null {
  const branch = world.branches.find((row) => row.projectId === projectId && row.sha === ref);
  return branch?.name ?? ref;
}
