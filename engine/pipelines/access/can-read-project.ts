import { instanceOf, type World } from '../../world/world.ts';
import type { Member } from '../../world/people.ts';
import { isReached } from '../../world/time.ts';

const reporter = 20;

/**
 * Whether a user may read the files of a project: everyone those of a public one, everyone but external users those
 * of an internal one, and members from Reporter on those of a private one.
 */
export function canReadProject(world: World, userId: number, projectId: number): boolean {
  const user = world.users.find((row) => row.id === userId);
  const project = world.projects.find((row) => row.id === projectId);
  if (user === undefined || project === undefined || user.state !== 'active') return false;
  if (user.admin || user.auditor || project.visibility === 'public') return true;
  if (project.visibility === 'internal' && !user.external) return true;
  return highestLevel(world, userId, projectId) >= reporter;
}

function highestLevel(world: World, userId: number, projectId: number): number {
  const project = world.projects.find((row) => row.id === projectId);
  const groups = world.namespaces.find((row) => row.id === project?.namespaceId)?.traversalIds ?? [];
  return world.members
    .filter((row) => row.userId === userId && isInForce(row, world))
    .filter((row) => row.projectId === projectId || (row.namespaceId !== null && groups.includes(row.namespaceId)))
    .reduce((highest, { accessLevel }) => Math.max(highest, accessLevel), 0);
}

function isInForce({ state, requestedAt, expiresAt }: Member, world: World): boolean {
  return state === 'active' && requestedAt === null && !isReached(expiresAt, instanceOf(world).now);
}
