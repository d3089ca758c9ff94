import { permissions } from '#catalogue';
import { authorshipBlocks, derivedFrom, onlyReads, partsOf, publicPipelineBlocks } from '#engine';

/** Those that the catalogue gives permissions to: the roles of members and of kinds of users, and visitors. */
export const grantees = [
  ...permissions.memberRoles,
  'admin',
  'auditor',
  'security_policy_bot',
  'descendant_project_member',
  'public_authenticated',
  'public_anonymous',
] as const;
export type Grantee = (typeof grantees)[number];

/** What must hold beside: a documented condition, any kind of authorship, or a license for the highest tier. */
export type GrantNeed = permissions.GrantCondition | 'any-authorship' | 'licensed';

/** Who has a permission at a group or project, each with what must hold beside. */
export type Grants = ReadonlyMap<Grantee, readonly GrantNeed[]>;

/**
 * Who has a permission, by the documented tables where they have the name, else by the role files and the names that
 * follow from them. Building blocks of the role files are nobody's.
 */
export function grantsOf(name: string, scope: 'project' | 'group'): Grants {
  const row = rows[scope].get(name);
  if (row !== undefined) return documented(row);
  return name.startsWith('_') ? new Map() : raw(name, scope);
}

/** True for names that the documented tables have. */
export function isDocumented(name: string, scope: 'project' | 'group'): boolean {
  return rows[scope].has(name);
}

type Row = permissions.MatrixRow;

function documented(row: Row): Grants {
  const members = permissions.memberRoles.map((role) => [role, needsOf(row, [role])] as const);
  const reads = onlyReads(row.action);
  return held([
    ...members,
    ['admin', needsOf(row, ['owner'])],
    ['auditor', reads ? [] : null],
    // In what is open to them, people without a role may do what a guest may; visitors may only look.
    ['public_authenticated', needsOf(row, withoutRole(row, true))],
    ['public_anonymous', needsOf(row, withoutRole(row, reads))],
  ]);
}

function withoutRole({ grants }: Row, asGuest: boolean): readonly permissions.GrantedRole[] {
  return asGuest && !grants.includes('non_member') ? ['non_member', 'guest'] : ['non_member'];
}

/** What the first of these columns that has the action at all needs beside; null where none has it. */
function needsOf({ grants, conditions = [], exceptions = [] }: Row, columns: readonly permissions.GrantedRole[]) {
  const granted = columns.find((column) => grants.includes(column));
  if (granted !== undefined) return conditions.filter(({ roles }) => roles.includes(granted)).map(({ when }) => when);
  const excepted = exceptions.find(({ roles }) => roles.some((role) => columns.includes(role)));
  return excepted === undefined ? null : [excepted.when];
}

function raw(name: string, scope: 'project' | 'group'): Grants {
  const derived = derivedGrants(name, scope);
  const whole = isForVisitorsOnly(name) ? partsOf.find(([parts]) => parts.test(name))?.[1] : undefined;
  return held(
    grantees.map((grantee) => {
      const own = ownNeeds(grantee, name, scope);
      const asPart = own === null && whole !== undefined && !isVisitor(grantee) ? ownNeeds(grantee, whole, scope) : own;
      return [grantee, asPart ?? derived.get(grantee) ?? null];
    }),
  );
}

function ownNeeds(grantee: Grantee, name: string, scope: 'project' | 'group'): readonly GrantNeed[] | null {
  const set = roleSets[scope].get(grantee) ?? nothing;
  const block = publicPipelineBlocks[name];
  const inBlock = block !== undefined && set.has(block);
  if (isVisitor(grantee)) {
    if (!set.has(name) && !inBlock) return null;
    return block === undefined ? [] : ['public-project', 'project-based-pipeline-visibility'];
  }
  if (set.has(name)) return isWithheld(grantee, name, scope) ? null : [];
  if (inBlock) return ['project-based-pipeline-visibility'];
  const authored = authorshipBlocks[name];
  return authored !== undefined && set.has(authored) ? ['any-authorship'] : null;
}

/** Auditors inherit what anybody signed in may do in public; of that, only reading reaches private content. */
function isWithheld(grantee: Grantee, name: string, scope: 'project' | 'group'): boolean {
  if (grantee !== 'auditor') return false;
  const own: readonly string[] = permissions.roles.auditor[scope];
  return !own.includes(name) && !onlyReads(name);
}

/** Licensed features that no role file shows: whoever has the documented action has the name. */
function derivedGrants(name: string, scope: 'project' | 'group'): Grants {
  const row = rows[scope].get(derivedFrom[name] ?? '');
  if (row === undefined) return new Map();
  return new Map([...documented(row)].map(([grantee, needs]) => [grantee, [...needs, 'licensed' as const]]));
}

function isVisitor(grantee: Grantee): boolean {
  return grantee === 'public_authenticated' || grantee === 'public_anonymous';
}

function isForVisitorsOnly(name: string): boolean {
  const { project } = roleSets;
  return !(project.get('owner') ?? nothing).has(name) && (project.get('public_anonymous') ?? nothing).has(name);
}

function held(all: readonly (readonly [Grantee, readonly GrantNeed[] | null])[]): Grants {
  return new Map(all.flatMap(([grantee, needs]) => (needs === null ? [] : [[grantee, needs] as const])));
}

function rowsByName(matrix: readonly Row[]): ReadonlyMap<string, Row> {
  const qualified = matrix.map((row) => [`${row.area}:${row.action}`, row] as const);
  // The first row of each action counts, so that it goes in last.
  return new Map([...matrix.map((row) => [row.action, row] as const).reverse(), ...qualified]);
}

function setsAt(scope: 'project' | 'group'): ReadonlyMap<Grantee, ReadonlySet<string>> {
  return new Map(grantees.map((grantee) => [grantee, new Set(inherited(grantee, scope))]));
}

function inherited(role: permissions.RoleName, scope: 'project' | 'group'): readonly string[] {
  const definition: permissions.RoleDefinition = permissions.roles[role];
  return [...definition[scope], ...definition.inheritsFrom.flatMap((parent) => inherited(parent, scope))];
}

const nothing: ReadonlySet<string> = new Set();
const rows = { project: rowsByName(permissions.projectMatrix), group: rowsByName(permissions.groupMatrix) };
const roleSets = { project: setsAt('project'), group: setsAt('group') };
