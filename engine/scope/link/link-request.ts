import type { ContainerRef } from '../../authorization/levels/container.ts';
import type { PolicyLinkQuestion } from '../../protocol/question.ts';
import type { Namespace, Project } from '../../world/containers.ts';
import type { PolicyConfiguration } from '../../world/policies.ts';
import type { World } from '../../world/world.ts';
import { withAncestors } from '../ancestors.ts';

/** A group or project that is to be governed, or no longer. */
export interface LinkContainer {
  readonly ref: ContainerRef;
  readonly fullPath: string;
  readonly namespaceId: number | null;
  readonly projectId: number | null;
  /** The groups strictly above it, root first. */
  readonly above: readonly Namespace[];
  /** The link that it has now. */
  readonly link: PolicyConfiguration | null;
}

/** A question about a link with the rows that it names. */
export interface LinkRequest {
  readonly world: World;
  readonly operation: PolicyLinkQuestion['operation'];
  readonly userId: number;
  readonly container: LinkContainer;
  readonly policyProject: Project;
}

/** Looks up what a question about a link names; null where the container or the policy project does not exist. */
export function linkRequest(world: World, question: PolicyLinkQuestion): LinkRequest | null {
  const container = containerOf(world, question);
  const policyProject = world.projects.find(({ id }) => id === question.policyProjectId);
  if (container === null || policyProject === undefined) return null;
  return { world, operation: question.operation, userId: question.userId, container, policyProject };
}

function containerOf(
  world: World,
  { namespaceId, projectId, operation, policyProjectId }: PolicyLinkQuestion,
): LinkContainer | null {
  if (namespaceId !== undefined) return groupContainer(world, namespaceId);
  return projectContainer(world, operation === 'delete' ? policyProjectId : projectId);
}

function groupContainer(world: World, id: number): LinkContainer | null {
  const group = world.namespaces.find((row) => row.id === id);
  if (group === undefined) return null;
  const link = world.policyConfigurations.find(({ namespaceId }) => namespaceId === id) ?? null;
  const above = withAncestors(world, group).slice(0, -1);
  return { ref: { kind: 'group', id }, fullPath: group.fullPath, namespaceId: id, projectId: null, above, link };
}

function projectContainer(world: World, id: number | undefined): LinkContainer | null {
  const project = world.projects.find((row) => row.id === id);
  if (project === undefined) return null;
  const link = world.policyConfigurations.find(({ projectId }) => projectId === project.id) ?? null;
  const group = world.namespaces.find((row) => row.id === project.namespaceId);
  const above = group === undefined ? [] : withAncestors(world, group);
  return {
    ref: { kind: 'project', id: project.id },
    fullPath: project.fullPath,
    namespaceId: null,
    projectId: project.id,
    above,
    link,
  };
}
