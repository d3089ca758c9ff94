import type { MemberRole } from '../world/people.ts';
import type { Project } from '../world/containers.ts';
import { isReached } from '../world/time.ts';
import { instanceOf, type World } from '../world/world.ts';

/** What somebody may do with the status checks of a project. */
export interface Caller {
  readonly name: string;
  readonly accessLevel: number;
  readonly seesProject: boolean;
  readonly canManage: boolean;
  readonly canApprove: boolean;
  readonly canRespond: boolean;
  readonly canView: boolean;
}

const levels = { planner: 15, reporter: 20, developer: 30, maintainer: 40 } as const;

/** The caller as the project knows them. */
export function callerOf(world: World, userId: number, project: Project): Caller {
  const user = world.users.find((row) => row.id === userId);
  const { accessLevel, permissions } = membershipOf(world, userId, project);
  const insider = user !== undefined && !user.external;
  const seesProject =
    accessLevel > 0 || project.visibility === 'public' || (project.visibility === 'internal' && insider);
  const delegated = project.reporterAndPlannerCanApprove && accessLevel >= levels.planner;
  return {
    name: user?.name ?? 'nobody',
    accessLevel,
    seesProject,
    canManage: accessLevel >= levels.maintainer || permissions.includes('manage_merge_request_settings'),
    canApprove: accessLevel >= levels.developer || delegated,
    canRespond: accessLevel >= levels.developer,
    canView: accessLevel >= levels.reporter || (project.visibility === 'internal' && insider),
  };
}

interface Membership {
  readonly accessLevel: number;
  readonly permissions: readonly string[];
}

function membershipOf(world: World, userId: number, project: Project): Membership {
  const { now, ultimate } = instanceOf(world);
  const above = world.namespaces.find((row) => row.id === project.namespaceId)?.traversalIds ?? [];
  const memberships = world.members.filter(
    (row) =>
      row.userId === userId &&
      row.state === 'active' &&
      row.requestedAt === null &&
      !isReached(row.expiresAt, now) &&
      (row.projectId === project.id || above.includes(row.namespaceId ?? 0)),
  );
  const roles = memberships.flatMap((row) => world.memberRoles.find((role) => role.id === row.memberRoleId) ?? []);
  return {
    accessLevel: Math.max(0, ...memberships.map((row) => row.accessLevel)),
    permissions: ultimate ? roles.flatMap((role: MemberRole) => role.permissions) : [],
  };
}
