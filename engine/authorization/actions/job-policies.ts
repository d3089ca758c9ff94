/** Data: the policies that an allowlist entry must have for a permission that is asked for by its name. */
const policies: Readonly<Record<string, readonly string[]>> = {
  read_code: ['read_repositories'],
  download_code: ['read_repositories'],
  view_code: ['read_repositories'],
  pull_code: ['read_repositories'],
  push_code: ['admin_repositories'],
  read_package: ['read_packages'],
  create_package: ['admin_packages'],
  destroy_package: ['admin_packages'],
  read_release: ['read_releases'],
  create_release: ['admin_releases'],
  read_environment: ['read_environments'],
  create_environment: ['admin_environments'],
  read_deployment: ['read_deployments'],
  create_deployment: ['admin_deployments', 'admin_environments'],
  read_build: ['read_jobs'],
  read_pipeline: ['read_pipelines'],
  update_pipeline: ['admin_pipelines'],
  read_merge_request: ['read_merge_requests'],
  read_secure_files: ['read_secure_files'],
  admin_secure_files: ['admin_secure_files'],
  read_terraform_state: ['read_terraform_state'],
  admin_terraform_state: ['admin_terraform_state'],
  read_issue: ['read_work_items'],
};

/** The policies for a permission, or null where the endpoints behind it declare none. */
export function jobPoliciesOf(permission: string): readonly string[] | null {
  return policies[permission] ?? null;
}
