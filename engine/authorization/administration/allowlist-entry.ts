import { permissions } from '#catalogue';
import type { Action } from '../../protocol/question.ts';
import type { User } from '../../world/people.ts';
import { type Container, containerOf } from '../levels/container.ts';
import { effectiveAccessLevel } from '../levels/effective-access.ts';
import { minimalAccess } from '../levels/memberships.ts';
import { hidden, invalid, type Refusal } from '../refusal.ts';
import { rowsBy } from '../rows.ts';
import type { Standing } from '../standing.ts';
import { crossesIsolation } from '../tenants/isolation.ts';
import { strangerRefusal } from './stranger.ts';

/** Why a maintainer may not put that project or group on the allowlist, or null. */
export function allowlistEntryRefusal(
  standing: Standing,
  { added }: Extract<Action, { via: 'allowlist_entry' }>,
): Refusal | null {
  const { world, user } = standing;
  const other = containerOf(world, added);
  if (other === undefined || user === null) return hidden('not found');
  return tenantRefusal(standing, other) ?? membershipRefusal(standing, user, other) ?? sizeRefusal(standing);
}

function tenantRefusal({ world, trace, container }: Standing, other: Container): Refusal | null {
  if (container.organizationId === other.organizationId) return null;
  const cut = crossesIsolation(world, container.organizationId, other.organizationId);
  const subject = `allowlist of \`${container.fullPath}\``;
  const refused = trace.consult('AUTHZ-TENANT-005', cut, subject, `it would name \`${other.fullPath}\``);
  return refused ? hidden('not found') : null;
}

function membershipRefusal(standing: Standing, user: User, other: Container): Refusal | null {
  const { world, trace, container } = standing;
  const known = other.visibility === 'public' || effectiveAccessLevel(world, user.id, other, trace) > minimalAccess;
  const because = `guest or more is needed in \`${other.fullPath}\``;
  trace.consult('AUTHZ-JOB-009', known, `${user.name} adds to the allowlist of \`${container.fullPath}\``, because);
  return known ? null : strangerRefusal(standing, other, because);
}

function sizeRefusal({ world, trace, container }: Standing): Refusal | null {
  const entries = rowsBy(world, ['jobTokenAllowlistEntries', 'projectId'], container.id);
  const inbound = entries.filter((entry) => entry.direction === 'inbound').length;
  const full = inbound >= permissions.jobTokenAllowlistLimit;
  trace.consult('AUTHZ-JOB-008', full, `allowlist of \`${container.fullPath}\``, `${inbound} entries`);
  return full ? invalid('the allowlist is full') : null;
}
