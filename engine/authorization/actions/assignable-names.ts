import { permissions } from '#catalogue';

/** Data: what fine-grained tokens call a permission or documented action that has another name there. */
const otherNames: Readonly<Record<string, string>> = {
  view_code: 'read_code',
  pull_code: 'download_code',
  push_to_unprotected_branch: 'push_code',
  view_issues: 'read_work_item',
  read_issue: 'read_work_item',
  create_issue: 'create_work_item',
  update_issue: 'update_work_item',
  edit_issue: 'update_work_item',
  destroy_issue: 'delete_work_item',
  delete_issue: 'delete_work_item',
  read_build: 'read_job',
  update_build: 'update_job',
  admin_vulnerability: 'update_vulnerability',
  change_vulnerability_status: 'update_vulnerability',
  view_vulnerability_report: 'read_vulnerability',
  admin_project: 'update_project',
  admin_group: 'update_group',
  read_container_image: 'read_container_repository',
  pull_container_images: 'read_container_repository',
  delete_container_images: 'delete_container_repository',
  read_project_member: 'read_member',
  admin_project_member: 'create_member',
  manage_project_members: 'create_member',
  manage_group_members: 'create_member',
  admin_cicd_variables: 'update_variable',
  manage_protected_branches: 'protect_branch',
  view_pipelines: 'read_pipeline',
};

/** The assignable permission that opens a permission, or null where none is declared. */
export function assignableFor(permission: string): string | null {
  const candidates = [permission, otherNames[permission], permission.replace(/^(destroy|remove)_/, 'delete_')];
  return candidates.find((name) => name !== undefined && isAssignable(name)) ?? null;
}

/** True for a name that tokens can hold; any other name in a stored token counts for nothing. */
export function isAssignable(name: string): boolean {
  return known.has(name);
}

// The source lists planning permissions incompletely; these follow the pattern of those that it has.
const inferred = ['create_work_item', 'delete_work_item'];

const known: ReadonlySet<string> = new Set([
  ...permissions.granularPermissions.map((one) => one.name),
  ...permissions.granularOperations.flatMap(({ permission }) =>
    permission === null ? [] : [`${permission.action}_${permission.resource}`],
  ),
  ...permissions.granularOnlyResources.flatMap(({ resource, actions }) =>
    actions.map((action) => `${action}_${resource}`),
  ),
  ...inferred,
]);
