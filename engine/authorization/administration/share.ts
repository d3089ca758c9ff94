import type { Action } from '../../protocol/question.ts';
import type { Visibility } from '../../world/containers.ts';
import type { User } from '../../world/people.ts';
import { type Container, containerOf, rootOf } from '../levels/container.ts';
import { effectiveAccessLevel } from '../levels/effective-access.ts';
import { directPaths, minimalAccess } from '../levels/memberships.ts';
import { forbidden, hidden, type Refusal } from '../refusal.ts';
import type { Standing } from '../standing.ts';
import { crossesIsolation } from '../tenants/isolation.ts';
import { strangerRefusal } from './stranger.ts';

/** Why an owner may not share with that group, or null. */
export function shareRefusal(standing: Standing, action: Extract<Action, { via: 'share' }>): Refusal | null {
  const { world, user } = standing;
  const invited = containerOf(world, { kind: 'group', id: action.withNamespaceId });
  if (invited === undefined || user === null) return hidden('not found');
  return (
    tenantRefusal(standing, invited) ??
    membershipRefusal(standing, user, invited) ??
    hierarchyRefusal(standing, invited) ??
    visibilityRefusal(standing, invited)
  );
}

function tenantRefusal({ world, trace, container }: Standing, invited: Container): Refusal | null {
  if (container.organizationId === invited.organizationId) return null;
  const cut = crossesIsolation(world, container.organizationId, invited.organizationId);
  const because = cut ? 'they belong to organizations kept apart' : 'neither organization is isolated';
  return trace.consult('AUTHZ-TENANT-005', cut, subjectOf(container, invited), because) ? hidden('not found') : null;
}

/** Whoever invites a group belongs to it; to a group, as a direct member. */
function membershipRefusal(standing: Standing, user: User, invited: Container): Refusal | null {
  const { world, trace, container } = standing;
  const direct = directPaths({ world, trace, userId: user.id }, invited).some((path) => path.level > minimalAccess);
  const member =
    container.kind === 'group' ? direct : effectiveAccessLevel(world, user.id, invited, trace) > minimalAccess;
  const needed = container.kind === 'group' ? 'a direct membership' : 'a membership';
  trace.consult(
    'AUTHZ-ROLE-049',
    member,
    subjectOf(container, invited),
    `${needed} of \`${invited.fullPath}\` is needed`,
  );
  return member ? null : strangerRefusal(standing, invited, `sharing needs ${needed} of the invited group`);
}

function hierarchyRefusal({ trace, container }: Standing, invited: Container): Refusal | null {
  const root = rootOf(container);
  if (root?.preventSharingOutsideHierarchy !== true) return null;
  const inside = rootOf(invited)?.id === root.id;
  trace.consult('AUTHZ-ROLE-051', !inside, subjectOf(container, invited), `\`${root.fullPath}\` is closed`);
  return inside ? null : forbidden('the hierarchy does not share with groups outside of it');
}

/** The sources contradict one another; the examples count: a group is invited where nothing is narrower than itself. */
function visibilityRefusal({ trace, container }: Standing, invited: Container): Refusal | null {
  const fits = ranks[invited.visibility] <= ranks[container.visibility];
  const because = `${invited.visibility} invited to ${container.visibility}`;
  trace.consult('AUTHZ-ROLE-050', fits, subjectOf(container, invited), because);
  return fits ? null : forbidden(`a ${invited.visibility} group is not invited to something ${container.visibility}`);
}

const ranks: Readonly<Record<Visibility, number>> = { private: 0, internal: 10, public: 20 };

function subjectOf(container: Container, invited: Container): string {
  return `sharing \`${container.fullPath}\` with \`${invited.fullPath}\``;
}
