import { permissions } from '#catalogue';

type Row = permissions.MatrixRow;

/**
 * The row of the documented tables for an action at that scope. A few actions stand in several areas: the first one
 * answers unless the area is named, as in `okrs:convert_item_type`.
 */
export function documentedRow(name: string, scope: permissions.PermissionScope): Row | undefined {
  if (scope === 'organization') return undefined;
  return rows[scope].get(name);
}

/** True for actions that only look: what an auditor and, in public, a visitor may do. */
export function onlyReads(name: string): boolean {
  return /^(view|search|pull|download|browse|read|list)_/.test(name);
}

function byName(matrix: readonly Row[]): ReadonlyMap<string, Row> {
  const qualified = matrix.map((row) => [`${row.area}:${row.action}`, row] as const);
  // Later entries of a map win, so the first row of each action goes in last.
  const plain = matrix.map((row) => [row.action, row] as const).reverse();
  return new Map([...plain, ...qualified]);
}

const rows = { project: byName(permissions.projectMatrix), group: byName(permissions.groupMatrix) };
