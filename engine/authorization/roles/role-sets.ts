import { permissions } from '#catalogue';

type Scope = permissions.PermissionScope;

/** Everything that a role file gives at one scope: its own names and those of all its parents. */
export function roleSet(role: permissions.RoleName, scope: Scope): ReadonlySet<string> {
  return sets[scope][role];
}

/** The role among these whose set has the name: the name's first owner, or nothing. */
export function holderOf(
  roles: readonly permissions.RoleName[],
  scope: Scope,
  name: string,
): permissions.RoleName | undefined {
  return roles.find((role) => roleSet(role, scope).has(name));
}

/** True where the role has the name from a parent only. */
export function inherits(role: permissions.RoleName, scope: Scope, name: string): boolean {
  const own: readonly string[] = permissions.roles[role][scope];
  return !own.includes(name);
}

/** True where some role file lists the name. */
export function isRawPermission(name: string, scope: Scope): boolean {
  return permissions.roleNames.some((role) => roleSet(role, scope).has(name));
}

function union(role: permissions.RoleName, scope: Scope): readonly string[] {
  const { inheritsFrom }: permissions.RoleDefinition = permissions.roles[role];
  return [...permissions.roles[role][scope], ...inheritsFrom.flatMap((parent) => union(parent, scope))];
}

function setsAt(scope: Scope): Readonly<Record<permissions.RoleName, ReadonlySet<string>>> {
  const entries = permissions.roleNames.map((role) => [role, new Set(union(role, scope))] as const);
  return Object.fromEntries(entries) as Record<permissions.RoleName, ReadonlySet<string>>;
}

const sets = { project: setsAt('project'), group: setsAt('group'), organization: setsAt('organization') };
