import type { Row } from '#engine';
import { accessLevels, type WorldDraft } from '#fixtures';
import { dateOfExpiry } from '../expiries.ts';
import { resolveSurely } from '../references.ts';
import type { AuthorizationPlan, MembershipPlan, Place } from './authorization-plan.ts';
import type { Containers } from './build-containers.ts';

/** Adds the custom roles, memberships, shares and bans of a plan. */
export function buildMemberships(draft: WorldDraft, plan: AuthorizationPlan, containers: Containers): void {
  const { users, groups, projects } = containers;
  const roles = plan.customRoles.map(({ base, abilities, group }, at) =>
    draft.add('memberRoles', {
      name: `Role ${at + 1}`,
      baseAccessLevel: accessLevels[base],
      permissions: abilities,
      namespaceId: group === null ? null : (resolveSurely(groups, group).traversalIds[0] ?? null),
    }),
  );
  for (const membership of plan.memberships) addMember(draft, membership, { containers, roles });
  for (const { project, group, role, expires } of plan.projectShares) {
    const namespaceId = resolveSurely(groups, group).id;
    draft.add('projectGroupLinks', {
      projectId: resolveSurely(projects, project).id,
      namespaceId,
      accessLevel: accessLevels[role],
      expiresAt: dateOfExpiry(expires),
    });
  }
  for (const { group, invited, role, expires, customRole } of plan.groupShares) {
    const custom = customRole === null ? undefined : roles[customRole];
    draft.add('groupGroupLinks', {
      sharedNamespaceId: resolveSurely(groups, group).id,
      sharedWithNamespaceId: resolveSurely(groups, invited).id,
      accessLevel: custom?.baseAccessLevel ?? accessLevels[role],
      memberRoleId: custom?.id ?? null,
      expiresAt: dateOfExpiry(expires),
    });
  }
  for (const { group, user } of plan.bans) {
    draft.add('groupBans', { namespaceId: resolveSurely(groups, group).id, userId: resolveSurely(users, user).id });
  }
}

interface Joined {
  readonly containers: Containers;
  readonly roles: readonly Row<'memberRoles'>[];
}

function addMember(draft: WorldDraft, plan: MembershipPlan, { containers, roles }: Joined): void {
  const user = resolveSurely(containers.users, plan.user);
  const custom = plan.customRole === null ? undefined : roles[plan.customRole];
  draft.add('members', {
    ...columnsOf(plan.of, containers),
    // An open invitation belongs to an address, not to a user.
    userId: plan.standing === 'invited' ? null : user.id,
    inviteEmail: plan.standing === 'invited' ? `${user.username}@example.com` : null,
    accessLevel: accessLevels[plan.role],
    memberRoleId: custom?.id ?? null,
    expiresAt: dateOfExpiry(plan.expires),
    state: plan.standing === 'awaiting' ? 'awaiting' : 'active',
    requestedAt: plan.standing === 'requested' ? draft.now : null,
  });
}

/** The columns by which a row belongs to a group or to a project. */
export function columnsOf(
  { kind, at }: Place,
  { groups, projects }: Containers,
):
  | { readonly namespaceId: number; readonly projectId: null }
  | { readonly namespaceId: null; readonly projectId: number } {
  if (kind === 'group') return { namespaceId: resolveSurely(groups, at).id, projectId: null };
  return { namespaceId: null, projectId: resolveSurely(projects, at).id };
}
