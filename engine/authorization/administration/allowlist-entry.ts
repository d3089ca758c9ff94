import { permissions } from '#catalogue';
import type { Action } from '../../protocol/question.ts';
import { containerOf } from '../levels/container.ts';
import { effectiveAccessLevel } from '../levels/effective-access.ts';
import { minimalAccess } from '../levels/memberships.ts';
import { hidden, invalid, type Refusal } from '../refusal.ts';
import { rowsBy } from '../rows.ts';
import type { Standing } from '../standing.ts';
import { crossesIsolation } from '../tenants/isolation.ts';

/** Why a maintainer may not put that project or group on the allowlist, or null. */
export function allowlistEntryRefusal(
  { world, trace, user, container }: Standing,
  { added }: Extract<Action, { via: 'allowlist_entry' }>,
): Refusal | null {
  const other = containerOf(world, added);
  if (other === undefined || user === null) return hidden('not found');
  if (crossesIsolation(world, container.organizationId, other.organizationId)) {
    trace.consult(
      'AUTHZ-TENANT-005',
      true,
      `allowlist of \`${container.fullPath}\``,
      `it would name \`${other.fullPath}\``,
    );
    return hidden('not found');
  }
  const known = other.visibility === 'public' || effectiveAccessLevel(world, user.id, other, trace) > minimalAccess;
  const because = `guest or more is needed in \`${other.fullPath}\``;
  trace.consult(
    'AUTHZ-JOB-009',
    known,
    `${user.name} adds \`${other.fullPath}\` at \`${container.fullPath}\``,
    because,
  );
  if (!known) return hidden('the added project is not found');
  const entries = rowsBy(world, ['jobTokenAllowlistEntries', 'projectId'], container.id);
  const inbound = entries.filter((entry) => entry.direction === 'inbound').length;
  const full = inbound >= permissions.jobTokenAllowlistLimit;
  trace.consult('AUTHZ-JOB-008', full, `allowlist of \`${container.fullPath}\``, `${inbound} entries`);
  return full ? invalid('the allowlist is full') : null;
}
