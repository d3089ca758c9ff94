import type { Row, TableName } from '#engine';
import type { WorldDraft } from '#fixtures';

/** The column by which the rows of a table are called in a scenario. */
const nameColumns = {
  users: 'name',
  namespaces: 'path',
  projects: 'path',
  memberRoles: 'name',
  complianceFrameworks: 'name',
  externalStatusChecks: 'name',
  accessTokens: 'name',
  deployTokens: 'name',
  mergeRequests: 'title',
} as const satisfies Partial<Record<TableName, string>>;
export type NamedTable = keyof typeof nameColumns;

const nouns = {
  users: 'person',
  namespaces: 'group',
  projects: 'project',
  memberRoles: 'custom role',
  complianceFrameworks: 'compliance framework',
  externalStatusChecks: 'status check',
  accessTokens: 'token',
  deployTokens: 'deploy token',
  mergeRequests: 'merge request',
} as const satisfies Record<NamedTable, string>;

/** Finds the row that a scenario calls by that name, or nothing. */
export function findNamed<T extends NamedTable>(draft: WorldDraft, table: T, name: string): Row<T> | undefined {
  const column = nameColumns[table] as string as keyof Row<T>;
  const rows: readonly Row<T>[] = draft.rows(table);
  return rows.find((row) => row[column] === name) ?? rows.find((row) => isAlsoCalled(row, name));
}

/** The row that a scenario calls by that name; a scenario that names nobody is told who there is. */
export function named<T extends NamedTable>(draft: WorldDraft, table: T, name: string): Row<T> {
  const row = findNamed(draft, table, name);
  if (row !== undefined) return row;
  const column = nameColumns[table] as string as keyof Row<T>;
  const known = draft.rows(table).map((other) => `\`${String(other[column])}\``);
  const there = known.length === 0 ? 'there is none yet' : `there is ${known.join(', ')}`;
  throw new Error(`no ${nouns[table]} is called \`${name}\`: ${there}: introduce it with a Given step first`);
}

/** People go by their first name, groups and projects also by their full path. */
function isAlsoCalled(row: object, name: string): boolean {
  if ('username' in row && 'state' in row && 'name' in row) return String(row.name).startsWith(`${name} `);
  return 'fullPath' in row && row.fullPath === name;
}
