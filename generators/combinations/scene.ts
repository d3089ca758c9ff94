import {
  documentOf,
  type Evidence,
  instanceOf,
  type PolicyConfiguration,
  profileOf,
  type Question,
  type ReadDocument,
  type World,
} from '#engine';

/** A question as it was put to a world, and what the answer looked at. */
export interface Scene {
  readonly world: World;
  /** The world that the case began with: before anything happened. */
  readonly given: World;
  readonly question: Question;
  readonly evidence: readonly Evidence[];
}

type Policy = ReadDocument['document']['policies'][number];

/** A policy of the world, and what it is linked to. */
export interface LinkedPolicy<P extends Policy = Policy> {
  readonly policy: P;
  readonly configuration: PolicyConfiguration;
}

/** The policies of one kind in all policy files of the world, whether they have a say or not. */
export function linkedPolicies<K extends Policy['kind']>(
  world: World,
  kind: K,
): readonly LinkedPolicy<Extract<Policy, { kind: K }>>[] {
  const profile = profileOf(instanceOf(world).version);
  return world.policyConfigurations.flatMap((configuration) => {
    const file = world.policyFiles.find((row) => row.policyProjectId === configuration.policyProjectId);
    const policies = file === undefined ? [] : documentOf(file.content, profile).document.policies;
    return policies.flatMap((policy) => (policy.kind === kind ? [{ policy: policy as never, configuration }] : []));
  });
}

/** Whether a group stands above a project. */
export function isAbove(world: World, projectId: number, namespaceId: number | null): boolean {
  const project = world.projects.find(({ id }) => id === projectId);
  const home = world.namespaces.find(({ id }) => id === project?.namespaceId);
  return namespaceId !== null && home?.traversalIds.includes(namespaceId) === true;
}

/** Whether a link reaches a project: it is the project's own, or one of a group above. */
export function reaches(world: World, projectId: number, { configuration }: LinkedPolicy): boolean {
  if (configuration.projectId !== null) return configuration.projectId === projectId;
  return isAbove(world, projectId, configuration.namespaceId);
}

export function fullPathOf(world: World, { namespaceId, projectId }: PolicyConfiguration): string {
  const group = world.namespaces.find(({ id }) => id === namespaceId);
  return (group ?? world.projects.find(({ id }) => id === projectId))?.fullPath ?? '';
}

/** `none`, `one` or `several`. */
export function howMany(items: readonly unknown[]): 'none' | 'one' | 'several' {
  if (items.length === 0) return 'none';
  return items.length === 1 ? 'one' : 'several';
}
