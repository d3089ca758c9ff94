import { groupsAbove } from '../../scope/index.ts';
import type { Member } from '../../world/people.ts';
import { isReached } from '../../world/time.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';

/** The standing of a person in a project. */
export interface TeamMember {
  readonly userId: number;
  /** The highest access level of all memberships. */
  readonly level: number;
  readonly memberRoleIds: readonly number[];
}

/** Everybody with access to the target project: members of it, of the groups above it, and of groups it is shared with. */
export function projectTeam(context: MergeRequestContext): ReadonlyMap<number, TeamMember> {
  const team = new Map<number, TeamMember>();
  for (const { member, userId, level } of memberships(context)) {
    const known = team.get(userId);
    const ofRole = member.memberRoleId === null ? [] : [member.memberRoleId];
    team.set(userId, {
      userId,
      level: Math.max(level, known?.level ?? 0),
      memberRoleIds: [...(known?.memberRoleIds ?? []), ...ofRole],
    });
  }
  return team;
}

/** The members of a group itself, without those of the groups above it. */
export function directMembers({ world, instance }: MergeRequestContext, namespaceId: number): readonly number[] {
  return world.members
    .filter((row) => row.namespaceId === namespaceId && isInForce(row, instance.now))
    .flatMap(({ userId }) => userId ?? []);
}

interface Membership {
  readonly member: Member;
  readonly userId: number;
  readonly level: number;
}

function memberships(context: MergeRequestContext): readonly Membership[] {
  const { world, project, instance } = context;
  const caps = groupCaps(context);
  return world.members.flatMap((member) => {
    if (member.userId === null || !isInForce(member, instance.now)) return [];
    const cap = member.projectId === project.id ? Number.POSITIVE_INFINITY : caps.get(member.namespaceId ?? 0);
    return cap === undefined ? [] : [{ member, userId: member.userId, level: Math.min(member.accessLevel, cap) }];
  });
}

/** The groups whose members have access to the project, each with the level that it cannot exceed. */
function groupCaps({ world, project, instance }: MergeRequestContext): ReadonlyMap<number, number> {
  const above = groupsAbove(world, project).map(({ id }) => id);
  const ofProject = world.projectGroupLinks.filter((link) => link.projectId === project.id);
  const ofGroups = world.groupGroupLinks.filter((link) => above.includes(link.sharedNamespaceId));
  const shares = [
    ...ofProject.map((link) => ({ ...link, id: link.namespaceId })),
    ...ofGroups.map((link) => ({ ...link, id: link.sharedWithNamespaceId })),
  ].filter(({ expiresAt }) => !isReached(expiresAt, instance.now));
  const caps = new Map(above.map((id) => [id, Number.POSITIVE_INFINITY]));
  for (const { id, accessLevel } of shares) caps.set(id, Math.max(accessLevel, caps.get(id) ?? 0));
  return caps;
}

function isInForce({ state, requestedAt, expiresAt }: Member, now: string): boolean {
  return state === 'active' && requestedAt === null && !isReached(expiresAt, now);
}
