import type { Trace } from '../../evidence/trace.ts';
import type { Project } from '../../world/containers.ts';
import type { World } from '../../world/world.ts';
import { policyBotOf } from '../policy-bot.ts';
import type { LinkContainer, LinkRequest } from './link-request.ts';

/** What comes with an accepted change of a link; full paths throughout. */
export interface LinkEffects extends Readonly<Record<string, unknown>> {
  readonly auditEvent: 'policy_project_linked' | 'policy_project_changed' | 'policy_project_unlinked';
  /** The policy project that was linked before. */
  readonly replaced: string | null;
  /** Groups and projects below whose own link to the same policy project goes. */
  readonly removedLinks: readonly string[];
  readonly botsCreatedIn: readonly string[];
  readonly botsRemovedFrom: readonly string[];
}

/** The effects of linking the container. */
export function effectsOfLinking(request: LinkRequest, trace: Trace): LinkEffects {
  const { world, container } = request;
  const replaced = container.link === null ? null : pathOfProject(world, container.link.policyProjectId);
  trace.consult('INH-002', replaced !== null, container.fullPath, replaced ?? 'not linked before');
  const withoutBot = coveredProjects(world, container).filter((project) => !hasBot(world, project));
  const botsCreatedIn = withoutBot.map(({ fullPath }) => fullPath);
  trace.consult(
    'INH-006',
    botsCreatedIn.length > 0,
    container.fullPath,
    `policy bots to create: ${botsCreatedIn.length}`,
  );
  return {
    auditEvent: replaced === null ? 'policy_project_linked' : 'policy_project_changed',
    replaced,
    removedLinks: redundantLinks(request, trace),
    botsCreatedIn,
    botsRemovedFrom: [],
  };
}

/** The effects of unlinking the container. */
export function effectsOfUnlinking({ world, container }: LinkRequest, trace: Trace): LinkEffects {
  const own = world.projects.filter((project) => project.id === container.projectId && hasBot(world, project));
  const botsRemovedFrom = own.map(({ fullPath }) => fullPath);
  trace.consult(
    'INH-006',
    botsRemovedFrom.length > 0,
    container.fullPath,
    `policy bots to remove: ${botsRemovedFrom.length}`,
  );
  return {
    auditEvent: 'policy_project_unlinked',
    replaced: null,
    removedLinks: [],
    botsCreatedIn: [],
    botsRemovedFrom,
  };
}

/** Links further down to the same policy project, which the new link makes superfluous. */
function redundantLinks({ world, container, policyProject }: LinkRequest, trace: Trace): readonly string[] {
  if (container.namespaceId === null) return [];
  const groups = world.namespaces.filter(
    ({ id }) => isBelow(world, id, container.namespaceId) && id !== container.namespaceId,
  );
  const below = [
    ...groups.map(({ id, fullPath }) => ({ fullPath, namespaceId: id, projectId: null })),
    ...coveredProjects(world, container).map(({ id, fullPath }) => ({ fullPath, namespaceId: null, projectId: id })),
  ];
  const redundant = below.filter(({ namespaceId, projectId }) =>
    world.policyConfigurations.some(
      (link) =>
        link.policyProjectId === policyProject.id && link.namespaceId === namespaceId && link.projectId === projectId,
    ),
  );
  trace.consult('INH-005', redundant.length > 0, container.fullPath, `links below that go: ${redundant.length}`);
  return redundant.map(({ fullPath }) => fullPath);
}

function coveredProjects(world: World, { namespaceId, projectId }: LinkContainer): readonly Project[] {
  return world.projects.filter((project) =>
    namespaceId === null ? project.id === projectId : isBelow(world, project.namespaceId, namespaceId),
  );
}

function isBelow(world: World, groupId: number, ancestorId: number | null): boolean {
  const group = world.namespaces.find(({ id }) => id === groupId);
  return ancestorId !== null && (group?.traversalIds.includes(ancestorId) ?? false);
}

function hasBot(world: World, project: Project): boolean {
  return policyBotOf(world, project.id) !== undefined;
}

function pathOfProject(world: World, projectId: number): string {
  return world.projects.find(({ id }) => id === projectId)?.fullPath ?? 'a deleted policy project';
}
