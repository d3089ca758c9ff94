import { permissions } from '#catalogue';
import type { RoleWord } from '#fixtures';

/** Rows of the documented table of projects that say for each role yes or no, whatever else is the case. */
export const plainRows: readonly permissions.MatrixRow[] = uniquelyNamed(permissions.projectMatrix).filter(
  ({ conditions = [], exceptions = [], conflict }) =>
    conditions.length + exceptions.length === 0 && conflict === undefined,
);

/** The name of a role in the catalogue. */
export function roleNamed(word: RoleWord): permissions.MemberRole {
  return word.replace(' ', '_') as permissions.MemberRole;
}

/** True where a role has everything that the other has: it is the same, or inherits from it. */
export function inheritsFrom(role: permissions.RoleName, other: permissions.RoleName): boolean {
  const parents: readonly permissions.RoleName[] = permissions.roles[role].inheritsFrom;
  return role === other || parents.some((parent) => inheritsFrom(parent, other));
}

function uniquelyNamed(rows: readonly permissions.MatrixRow[]): readonly permissions.MatrixRow[] {
  return rows.filter(({ action }) => rows.filter((row) => row.action === action).length === 1);
}
