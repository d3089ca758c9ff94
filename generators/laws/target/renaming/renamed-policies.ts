import { parse, stringify } from 'yaml';
import type { TableName } from '#engine';
import type { Naming } from './naming.ts';

/** The keys of policy files under which ids stand, and whose ids they are. */
const idsUnder: Readonly<Record<string, TableName>> = {
  compliance_frameworks: 'complianceFrameworks',
  projects: 'projects',
  groups: 'namespaces',
  business_impact: 'securityAttributes',
  application: 'securityAttributes',
  business_unit: 'securityAttributes',
  exposure: 'securityAttributes',
  users: 'users',
  service_accounts: 'users',
  access_tokens: 'accessTokens',
  custom_roles: 'memberRoles',
  exceptions: 'namespaces',
  user_approvers_ids: 'users',
  group_approvers_ids: 'namespaces',
  role_approvers: 'memberRoles',
};

/** The keys under which usernames or paths stand. */
const textsUnder: ReadonlySet<string> = new Set(['user_approvers', 'group_approvers', 'full_path', 'project']);

/** A policy file in which whatever it refers to has its new id or name; one that is no YAML stays as it is. */
export function renamedPolicies(content: string, naming: Naming): string {
  try {
    const parsed: unknown = parse(content);
    return typeof parsed === 'object' ? stringify(renamed(parsed, { naming, key: '', table: null })) : content;
  } catch {
    // A file that cannot be read is as unreadable under any name.
    return content;
  }
}

interface Place {
  readonly naming: Naming;
  readonly key: string;
  /** Whose ids stand here; null where none do. */
  readonly table: TableName | null;
}

function renamed(value: unknown, place: Place): unknown {
  const { naming, key, table } = place;
  if (Array.isArray(value)) return value.map((item) => renamed(item, place));
  if (typeof value === 'string') return textsUnder.has(key) ? naming.path(value) : value;
  if (typeof value === 'number') return table !== null && isIdAt(key) ? naming.id(table, value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    renamed(inner, { naming, key: name, table: idsUnder[name] ?? table }),
  ]);
  return Object.fromEntries(entries);
}

/** Ids stand under `id`, or in a plain list. */
function isIdAt(key: string): boolean {
  return key === 'id' || key in idsUnder;
}
