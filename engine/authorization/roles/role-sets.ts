import { permissions } from '#catalogue';
import { onlyReads } from './documented-actions.ts';

type Scope = permissions.PermissionScope;

/** Everything that a role file gives at one scope: its own names and those of all its parents. */
export function roleSet(role: permissions.RoleName, scope: Scope): ReadonlySet<string> {
  return sets[scope].get(role) ?? nothing;
}

/** The role among these whose set has the name: the name's first owner, or nothing. */
export function holderOf(
  roles: readonly permissions.RoleName[],
  scope: Scope,
  name: string,
): permissions.RoleName | undefined {
  return roles.find((role) => roleSet(role, scope).has(name) && (role !== 'auditor' || isForAuditors(scope, name)));
}

/** Auditors inherit what anybody signed in may do in public; of that, only reading reaches private content. */
function isForAuditors(scope: Scope, name: string): boolean {
  const own: readonly string[] = permissions.roles.auditor[scope];
  return own.includes(name) || onlyReads(name);
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

function setsAt(scope: Scope): ReadonlyMap<permissions.RoleName, ReadonlySet<string>> {
  return new Map(permissions.roleNames.map((role) => [role, new Set(union(role, scope))]));
}

const nothing: ReadonlySet<string> = new Set();
const sets = { project: setsAt('project'), group: setsAt('group'), organization: setsAt('organization') };
