import { permissions } from '#catalogue';

/** A role that a membership can carry. */
export type AssignedRole = permissions.MemberRole | 'minimal_access';

const byLevel: ReadonlyMap<number, AssignedRole> = new Map(
  ([...permissions.memberRoles, 'minimal_access'] as const).map((role) => [permissions.accessLevels[role].value, role]),
);

/** The role of exactly that access level. Levels are names, not amounts: what a role may do never follows from `>=`. */
export function roleOfLevel(level: number): AssignedRole | undefined {
  return byLevel.get(level);
}

/** The role as people write it, such as `security manager`. */
export function roleWord(level: number): string {
  return roleOfLevel(level)?.replaceAll('_', ' ') ?? (level === 0 ? 'no role' : `level ${level}`);
}
