import { effectiveAccessLevel, isExternal } from '../../authorization/index.ts';
import { Trace } from '../../evidence/trace.ts';
import type { World } from '../../world/world.ts';

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
  if (project.visibility === 'internal' && !isExternal({ world, trace: new Trace() }, user)) return true;
  return effectiveAccessLevel(world, userId, { kind: 'project', id: projectId }) >= reporter;
}
