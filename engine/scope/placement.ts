import type { Namespace, Project, SecurityAttribute } from '../world/containers.ts';
import type { Instance } from '../world/instance.ts';
import { instanceOf, type World } from '../world/world.ts';
import { groupsAbove } from './ancestors.ts';

/** What scopes, limits and inheritance look at in a project: where it lies and how it is labelled. */
export interface Placement {
  readonly project: Project;
  /** The group of the project and those above it, root first; none for a project of a user. */
  readonly groups: readonly Namespace[];
  readonly frameworkIds: ReadonlySet<number>;
  readonly attributes: readonly SecurityAttribute[];
  /** The group designated for policies of the whole instance, where the deployment can have one. */
  readonly policyGroup: Namespace | null;
  readonly instance: Instance;
  readonly world: World;
}

/** The placement of a project, or nothing for a project that does not exist. */
export function placementOf(world: World, projectId: number): Placement | undefined {
  const project = world.projects.find((row) => row.id === projectId);
  if (project === undefined) return undefined;
  const instance = instanceOf(world);
  const frameworks = world.projectComplianceFrameworks.filter((row) => row.projectId === projectId);
  return {
    project,
    groups: groupsAbove(world, project),
    frameworkIds: new Set(frameworks.map((row) => row.complianceFrameworkId)),
    attributes: attributesOf(world, projectId),
    policyGroup: policyGroupOf(world, instance),
    instance,
    world,
  };
}

function attributesOf(world: World, projectId: number): readonly SecurityAttribute[] {
  const ids = new Set(
    world.projectSecurityAttributes.filter((row) => row.projectId === projectId).map((row) => row.securityAttributeId),
  );
  return world.securityAttributes.filter(({ id }) => ids.has(id));
}

function policyGroupOf(world: World, { policyGroupId, deployment }: Instance): Namespace | null {
  if (policyGroupId === null || deployment === 'saas') return null;
  return world.namespaces.find(({ id }) => id === policyGroupId) ?? null;
}
