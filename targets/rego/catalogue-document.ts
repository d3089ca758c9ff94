import { permissions } from '#catalogue';

/**
 * What policies find below `data.catalogue`: the documented tables and role files as they are, and which role an access
 * level stands for. Nothing in it is decided.
 */
export function catalogueDocument() {
  return {
    levels: Object.fromEntries(assignable.map((role) => [permissions.accessLevels[role].value, role])),
    columns: permissions.memberRoles,
    roles: permissions.roles,
    matrix: { project: byAction(permissions.projectMatrix), group: byAction(permissions.groupMatrix) },
  };
}

const assignable = [...permissions.memberRoles, 'minimal_access'] as const;

/** By action, and by area and action; an action of several areas is that of the first one unless the area is named. */
function byAction(matrix: readonly permissions.MatrixRow[]) {
  const qualified = matrix.map((row) => [`${row.area}:${row.action}`, entryOf(row)] as const);
  const plain = matrix.map((row) => [row.action, entryOf(row)] as const).toReversed();
  return Object.fromEntries([...plain, ...qualified]);
}

/** With every list, also an empty one: what is absent would be undefined in Rego. */
function entryOf({ action, grants, conditions = [], exceptions = [] }: permissions.MatrixRow) {
  return { action, grants, conditions, exceptions };
}
