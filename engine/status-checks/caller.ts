import { actingAbilities } from '../authorization/custom-roles/acting-abilities.ts';
import { containerOf } from '../authorization/levels/container.ts';
import { effectiveAccess } from '../authorization/levels/effective-access.ts';
import { isExternal } from '../authorization/user-state/external.ts';
import { refusalOf } from '../authorization/user-state/refusal.ts';
import { Trace } from '../evidence/trace.ts';
import type { Project } from '../world/containers.ts';
import type { User } from '../world/people.ts';
import { instanceOf, type World } from '../world/world.ts';

/** What somebody may do with the status checks of a project. */
export interface Caller {
  readonly name: string;
  /** Blocked or otherwise kept out everywhere, whatever the role. */
  readonly refusedEverywhere: boolean;
  readonly accessLevel: number;
  readonly seesProject: boolean;
  /** Has the ability `manage_merge_request_settings`. */
  readonly canManage: boolean;
  readonly canApprove: boolean;
  readonly canRespond: boolean;
  readonly canView: boolean;
}

const levels = { guest: 10, planner: 15, reporter: 20, developer: 30, maintainer: 40, owner: 50 } as const;

/** The caller as the project knows them. */
export function callerOf(
  world: World,
  { userId, project }: { readonly userId: number; readonly project: Project },
  trace: Trace,
): Caller {
  const user = world.users.find((row) => row.id === userId);
  const { accessLevel, abilities } = accessOf(world, user, project);
  const insider = user !== undefined && !isExternal({ world, trace }, user);
  const open = project.visibility === 'public' || (project.visibility === 'internal' && insider);
  const auditor = user?.auditor === true;
  const delegated = project.reporterAndPlannerCanApprove && accessLevel >= levels.planner;
  const byRole = abilities.includes('admin_merge_request') && (accessLevel >= levels.reporter || open);
  return {
    name: user?.name ?? 'nobody',
    refusedEverywhere: user !== undefined && refusalOf(user, trace) !== null,
    accessLevel,
    seesProject: accessLevel >= levels.guest || open || auditor,
    canManage: accessLevel >= levels.maintainer || abilities.includes('manage_merge_request_settings'),
    canApprove: accessLevel >= levels.developer || delegated || byRole,
    canRespond: accessLevel >= levels.developer,
    canView: accessLevel >= levels.reporter || auditor || (project.visibility === 'internal' && insider),
  };
}

interface Access {
  readonly accessLevel: number;
  readonly abilities: readonly string[];
}

// How the caller came to the role is told by questions about access, so the evidence here goes nowhere.
function accessOf(world: World, user: User | undefined, { id }: Project): Access {
  const search = { world, userId: user?.id ?? 0, trace: new Trace() };
  const container = containerOf(world, { kind: 'project', id });
  const { level, paths } = effectiveAccess(search, { kind: 'project', id });
  // Calls tell nothing of a session in admin mode, so on an instance with that mode administrators are as others.
  const admin = user?.admin === true && !instanceOf(world).adminMode;
  const accessLevel = admin ? levels.owner : level;
  return { accessLevel, abilities: container === undefined ? [] : actingAbilities(search, paths, container) };
}
