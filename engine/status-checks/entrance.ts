import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { Project } from '../world/containers.ts';
import { instanceOf, type World } from '../world/world.ts';
import { refused } from './answer.ts';
import { type Caller, callerOf } from './caller.ts';

/** Who calls, about which project. */
export interface Entrance {
  readonly caller: Caller;
  readonly project: Project;
}

/** What every call about status checks goes through first: sign-in, standing of the user, sight of the project, license. */
export function enter(
  world: World,
  { userId, projectId }: { readonly userId: number | null; readonly projectId: number | undefined },
  trace: Trace,
): Entrance | CallOutcome {
  if (userId === null) return refused(401, '401 Unauthorized');
  const project = world.projects.find((row) => row.id === projectId);
  if (project === undefined) return refused(404, '404 Project Not Found');
  const caller = callerOf(world, { userId, project }, trace);
  if (caller.refusedEverywhere) return refused(403, '403 Forbidden');
  const unlicensed = !instanceOf(world).ultimate;
  const seen = caller.seesProject ? 'sees the project' : 'does not see the project';
  trace.consult('ESC-030', unlicensed, caller.name, seen);
  if (!caller.seesProject) return refused(404, '404 Project Not Found');
  return unlicensed ? refused(401, '401 Unauthorized') : { caller, project };
}
