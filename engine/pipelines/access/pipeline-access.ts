import type { Namespace, Project } from '../../world/containers.ts';
import { instanceOf, type World } from '../../world/world.ts';

/**
 * Whether a policy project lets pipelines read its policies' CI files without membership: its own setting, else that
 * of the closest group with one, else that of the instance.
 */
export function grantsPipelineAccess(world: World, policyProject: Project): boolean {
  const home = world.namespaces.find((row) => row.id === policyProject.namespaceId);
  const settings = [policyProject, ...groupsUpwards(world, home)].map((row) => row.repositoryPipelineAccess);
  return settings.find((setting) => setting !== null) ?? instanceOf(world).repositoryPipelineAccess;
}

/** Whether a project is one of the policy projects whose configurations reach another project. */
export function isLinkedPolicyProject(
  world: World,
  { policyProjectId, projectId }: { readonly policyProjectId: number; readonly projectId: number },
): boolean {
  const project = world.projects.find((row) => row.id === projectId);
  const groups = world.namespaces.find((row) => row.id === project?.namespaceId)?.traversalIds ?? [];
  const above = [...groups, instanceOf(world).policyGroupId];
  return world.policyConfigurations.some(
    (row) =>
      row.policyProjectId === policyProjectId &&
      (row.projectId === projectId || (row.namespaceId !== null && above.includes(row.namespaceId))),
  );
}

function groupsUpwards(world: World, home: Namespace | undefined): readonly Namespace[] {
  return [...(home?.traversalIds ?? [])].reverse().flatMap((id) => world.namespaces.find((row) => row.id === id) ?? []);
}
