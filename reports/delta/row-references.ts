import type { TableName, World } from '#engine';

/** Whether any other row of the world points at that row: without it the world would not hold together. */
export function isReferenced(world: Partial<World>, table: TableName, id: number): boolean {
  const pointers = Object.entries(world) as readonly (readonly [TableName, readonly object[]])[];
  return pointers.some(([from, rows]) =>
    rows.some((row) =>
      Object.entries(row).some(
        ([column, value]) => value === id && tableOf(from, column) === table && !isItself({ from, row }, table, id),
      ),
    ),
  );
}

function isItself({ from, row }: { readonly from: TableName; readonly row: object }, table: TableName, id: number) {
  return from === table && 'id' in row && row.id === id;
}

/** The ends of columns that point at rows, with their tables; those that name their table are found by their name. */
const ends: readonly (readonly [string, TableName])[] = [
  ['projectId', 'projects'],
  ['namespaceId', 'namespaces'],
  ['policyGroupId', 'namespaces'],
  ['userId', 'users'],
  ['authorId', 'users'],
  ['ownerId', 'users'],
  ['committerId', 'users'],
  ['createdById', 'users'],
  ['resolvedById', 'users'],
  ['onBehalfOfId', 'users'],
  ['organizationId', 'organizations'],
  ['mergeRequestId', 'mergeRequests'],
  ['pipelineId', 'pipelines'],
  ['memberRoleId', 'memberRoles'],
  ['configurationId', 'policyConfigurations'],
  ['vulnerabilityId', 'vulnerabilities'],
  ['externalStatusCheckId', 'externalStatusChecks'],
  ['securityAttributeId', 'securityAttributes'],
  ['scanId', 'securityScans'],
  ['protectedBranchId', 'protectedBranches'],
  ['previousTokenId', 'accessTokens'],
  ['accessTokenId', 'accessTokens'],
  ['complianceFrameworkId', 'complianceFrameworks'],
  ['approvalRuleId', 'approvalRules'],
];

function tableOf(from: TableName, column: string): TableName | null {
  if (column === 'parentId') return from;
  return ends.find(([end]) => column.toLowerCase().endsWith(end.toLowerCase()))?.[1] ?? null;
}
