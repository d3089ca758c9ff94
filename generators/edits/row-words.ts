import { permissions } from '#catalogue';
import type { TableName, World } from '#engine';

type AnyRow = Readonly<Record<string, unknown>> & { readonly id: number };

/** What a person calls the rows of a table that go by a name of their own. */
const nouns: { readonly [T in TableName]?: readonly [noun: string, column: string] } = {
  organizations: ['organization', 'path'],
  namespaces: ['group', 'fullPath'],
  users: ['user', 'name'],
  memberRoles: ['custom role', 'name'],
  projects: ['project', 'fullPath'],
  complianceFrameworks: ['compliance framework', 'name'],
  securityAttributes: ['security attribute', 'name'],
  ciVariables: ['variable', 'key'],
  protectedBranches: ['protected branch', 'name'],
  mergeRequests: ['merge request', 'title'],
  commits: ['commit', 'sha'],
  approvalRules: ['approval rule', 'name'],
  pipelines: ['pipeline on', 'ref'],
  jobs: ['job', 'name'],
  securityScans: ['scan', 'scanType'],
  securityFindings: ['finding', 'name'],
  vulnerabilities: ['vulnerability', 'name'],
  sbomComponents: ['component', 'name'],
  externalStatusChecks: ['status check', 'name'],
  accessTokens: ['token', 'name'],
  deployTokens: ['deploy token', 'name'],
  deployKeys: ['deploy key', 'title'],
};

/** Rows that join others: what the join is called, and the columns to name. */
const joins: { readonly [T in TableName]?: readonly [noun: string, columns: readonly string[]] } = {
  organizationUsers: ['place', ['userId', 'organizationId']],
  members: ['membership', ['userId', 'namespaceId', 'projectId']],
  groupBans: ['ban', ['userId', 'namespaceId']],
  projectGroupLinks: ['share', ['projectId', 'namespaceId']],
  groupGroupLinks: ['share', ['sharedNamespaceId', 'sharedWithNamespaceId']],
  projectComplianceFrameworks: ['label', ['complianceFrameworkId', 'projectId']],
  projectSecurityAttributes: ['label', ['securityAttributeId', 'projectId']],
  approvals: ['approval', ['userId']],
  approvalRuleUsers: ['seat', ['userId', 'approvalRuleId']],
  policyDismissals: ['dismissal', ['userId']],
  policyBypasses: ['bypass', ['userId']],
  statusCheckResponses: ['response', ['externalStatusCheckId']],
  externalStatusCheckBranches: ['branch', ['externalStatusCheckId', 'protectedBranchId']],
  granularScopes: ['scope', ['accessTokenId', 'namespaceId', 'projectId']],
  oauthTokens: ['OAuth token', ['userId', 'scopedUserId']],
  jobTokenAllowlistEntries: ['allowlist entry', ['projectId', 'targetProjectId', 'targetNamespaceId']],
  policyConfigurations: ['link', ['policyProjectId', 'namespaceId', 'projectId']],
};

/** Where a column points whose name does not say the table. */
const pointedTables: Readonly<Record<string, TableName>> = {
  sharedNamespaceId: 'namespaces',
  sharedWithNamespaceId: 'namespaces',
  targetNamespaceId: 'namespaces',
  targetProjectId: 'projects',
  policyProjectId: 'projects',
  scopedUserId: 'users',
  externalStatusCheckId: 'externalStatusChecks',
  protectedBranchId: 'protectedBranches',
};

/** The row as a person would call it: ``user `Ana Diaz` ``, ``membership of user `Ana Diaz`, group `acme` ``. */
export function rowWords(world: World, table: TableName, row: AnyRow): string {
  if (table === 'instances') return 'the instance';
  const noun = nouns[table];
  if (noun !== undefined) return `${noun[0]} \`${row[noun[1]]}\``;
  const [joined, columns] = joins[table] ?? [table, []];
  const parts = columns.flatMap((column) => pointed(world, column, row[column]));
  return parts.length === 0 ? `${joined} #${row.id}` : `${joined} of ${parts.join(', ')}`;
}

/** A value as a person would say it; access levels by their role. */
export function valueWords(column: string, value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (/accessLevel$/i.test(column)) return roleOf(Number(value));
  return typeof value === 'string' ? `\`${value}\`` : String(value);
}

/** The name of a column in words. */
export function columnWords(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function pointed(world: World, column: string, id: unknown): readonly string[] {
  if (typeof id !== 'number') return [];
  const table = pointedTables[column] ?? (`${column.replace(/Id$/, '')}s` as TableName);
  const rows = (world[table] ?? []) as readonly unknown[] as readonly AnyRow[];
  const row = rows.find((candidate) => candidate.id === id);
  return row === undefined || nouns[table] === undefined ? [] : [rowWords(world, table, row)];
}

function roleOf(level: number): string {
  const name = Object.entries(permissions.accessLevels).find(([, { value }]) => value === level)?.[0];
  return name === undefined ? String(level) : name.replaceAll('_', ' ');
}
