import { permissions } from '#catalogue';
import { type Standing, subjectOf } from '../standing.ts';
import { featureAccess } from '../visibility/features.ts';
import { conditionHolds } from './conditions.ts';
import { onlyReads } from './documented-actions.ts';

type Row = permissions.MatrixRow;

/** What in the documented tables lets a caller do an action, or null. Roles are looked up in the row, never compared. */
export function documentedGrant(standing: Standing, row: Row): string | null {
  const granting = columnsOf(standing, row).find((column) => isGranted(standing, row, column));
  const { trace } = standing;
  if (row.shape === 'set') {
    const who = `not a ladder: ${row.grants.join(', ')}`;
    trace.consult('AUTHZ-ROLE-010', granting !== undefined, `${row.action}: ${subjectOf(standing)}`, who);
  }
  if (granting !== undefined) return `documented for ${granting.replaceAll('_', ' ')}`;
  return standing.roles.includes('auditor') && onlyReads(row.action) ? 'auditors read everything' : null;
}

/** The columns of the tables in which a caller finds itself. */
function columnsOf(standing: Standing, row: Row): readonly permissions.GrantedRole[] {
  const { roles, exposure } = standing;
  const own = roles.flatMap((role) => (role === 'admin' ? ['owner' as const] : isColumn(role) ? [role] : []));
  const visitor = exposure !== null && featureAccess(standing.container, row.action) !== 'members_only';
  return visitor ? [...own, ...visitorColumns(standing, row)] : own;
}

/**
 * In what is open to it, anybody signed in may do what a guest may, and a visitor may read it; rows that have a column
 * for people without a role say it themselves.
 */
function visitorColumns(standing: Standing, row: Row): readonly permissions.GrantedRole[] {
  if (row.grants.includes('non_member')) return ['non_member'];
  const asGuest = standing.user !== null || onlyReads(row.action);
  return asGuest ? ['non_member', 'guest'] : ['non_member'];
}

function isGranted(standing: Standing, row: Row, column: permissions.GrantedRole): boolean {
  const { action, grants, conditions = [], exceptions = [] } = row;
  const isMet = (grant: permissions.ConditionalGrant) =>
    !grant.roles.includes(column) || conditionHolds(grant.when, standing, action);
  if (grants.includes(column)) return conditions.every(isMet);
  return exceptions.some((grant) => grant.roles.includes(column) && conditionHolds(grant.when, standing, action));
}

function isColumn(role: permissions.RoleName): role is permissions.MemberRole {
  const columns: readonly string[] = permissions.memberRoles;
  return columns.includes(role);
}
