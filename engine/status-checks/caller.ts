import { actingAbilities } from '../authorization/custom-roles/acting-abilities.ts';
import { containerOf } from '../authorization/levels/container.ts';
import { effectiveAccess } from '../authorization/levels/effective-access.ts';
import { Trace } from '../evidence/trace.ts';
import type { Project } from '../world/containers.ts';
import type { World } from '../world/world.ts';

/** What somebody may do with the status checks of a project. */
export interface Caller {
  readonly name: string;
  readonly accessLevel: number;
  readonly seesProject: boolean;
  /** Has the ability `manage_merge_request_settings`. */
  readonly canManage: boolean;
  readonly canApprove: boolean;
  readonly canRespond: boolean;
  readonly canView: boolean;
}

const levels = { planner: 15, reporter: 20, developer: 30, maintainer: 40 } as const;

/** The caller as the project knows them. */
export function callerOf(world: World, userId: number, project: Project): Caller {
  const user = world.users.find((row) => row.id === userId);
  const { accessLevel, abilities } = accessOf(world, userId, project);
  const insider = user !== undefined && !user.external;
  const open = project.visibility === 'public' || (project.visibility === 'internal' && insider);
  const delegated = project.reporterAndPlannerCanApprove && accessLevel >= levels.planner;
  return {
    name: user?.name ?? 'nobody',
    accessLevel,
    seesProject: accessLevel > 0 || open,
    canManage: accessLevel >= levels.maintainer || abilities.includes('manage_merge_request_settings'),
    canApprove: accessLevel >= levels.developer || delegated,
    canRespond: accessLevel >= levels.developer,
    canView: accessLevel >= levels.reporter || (project.visibility === 'internal' && insider),
  };
}

interface Access {
  readonly accessLevel: number;
  readonly abilities: readonly string[];
}

// How the caller came to the role is told by questions about access, so the evidence here goes nowhere.
function accessOf(world: World, userId: number, { id }: Project): Access {
  const search = { world, userId, trace: new Trace() };
  const container = containerOf(world, { kind: 'project', id });
  const { level, paths } = effectiveAccess(search, { kind: 'project', id });
  return { accessLevel: level, abilities: container === undefined ? [] : actingAbilities(search, paths, container) };
}
