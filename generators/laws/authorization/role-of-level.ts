import { permissions } from '#catalogue';

/** The role of an access level, or null for a level that gives nothing. */
export function roleOfLevel(level: number): permissions.MemberRole | null {
  return permissions.memberRoles.find((role) => permissions.accessLevels[role].value === level) ?? null;
}
