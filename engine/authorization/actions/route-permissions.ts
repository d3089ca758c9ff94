import type { Circumstance } from '../../protocol/question.ts';

/** What the user behind a request needs for a route. */
export interface RoutePermission {
  readonly permission: string;
  readonly circumstances?: readonly Circumstance[];
}

/** Data: routes whose permission does not follow from the part of the API that they are in. */
export const routePermissions: Readonly<Record<string, RoutePermission>> = {
  'GET /projects/:id': { permission: 'read_project' },
  'PUT /projects/:id': { permission: 'admin_project' },
  'DELETE /projects/:id': { permission: 'remove_project' },
  'GET /groups/:id': { permission: 'read_group' },
  'PUT /groups/:id': { permission: 'admin_group' },
  'DELETE /groups/:id': { permission: 'remove_group' },
  'GET /user': { permission: 'read_user' },
  'GET /users/:id': { permission: 'read_user' },
  'POST /projects': { permission: 'create_project' },
  'POST /groups': { permission: 'create_top_level_group' },
  'POST /user/personal_access_tokens': { permission: 'create_personal_access_token' },
  'POST /user/runners': { permission: 'create_runner' },
  'GET /personal_access_tokens/self': { permission: 'read_personal_access_token' },
  'POST /personal_access_tokens/self/rotate': { permission: 'rotate_personal_access_token' },
  'POST /ai/duo_workflows/workflows': { permission: 'create_duo_workflow' },
  'GET /projects/:id/approval_rules': { permission: 'manage_approval_rules' },
  'POST /projects/:id/approval_rules': { permission: 'manage_approval_rules' },
  'POST /groups/:id/approval_rules': { permission: 'update_approval_rule' },
  'GET /projects/:id/merge_request_approval_setting': { permission: 'admin_merge_request_approval_settings' },
  'POST /projects/:id/merge_requests/:iid/approve': { permission: 'approve_merge_request' },
  'PUT /projects/:id/merge_requests/:iid/reset_approvals': { permission: 'approve_merge_request' },
  'PUT /projects/:id/merge_requests/:iid/merge': { permission: 'update_merge_request' },
  'POST /projects/:id/external_status_checks': { permission: 'admin_project' },
  'POST /projects/:id/merge_requests/:iid/status_check_responses': { permission: 'admin_merge_request' },
  'POST /projects/:id/merge_requests/:iid/status_checks/:id/retry': { permission: 'admin_merge_request' },
  'POST /projects/:id/merge_requests/:iid/approvals': { permission: 'manage_approval_rules' },
  'POST /projects/:id/protected_branches': { permission: 'manage_protected_branches' },
  'PATCH /projects/:id/protected_branches/:name': { permission: 'manage_protected_branches' },
  'DELETE /projects/:id/protected_branches/:name': { permission: 'manage_protected_branches' },
  'POST /projects/:id/pipeline': { permission: 'create_pipeline' },
  'GET /projects/:id/job_token_scope': { permission: 'admin_project' },
  'PATCH /projects/:id/job_token_scope': { permission: 'admin_project' },
  'POST /projects/:id/job_token_scope/allowlist': { permission: 'admin_project' },
  'POST /projects/:id/job_token_scope/groups_allowlist': { permission: 'admin_project' },
  'POST /projects/:id/access_tokens': { permission: 'manage_project_access_tokens' },
  'POST /groups/:id/access_tokens': { permission: 'manage_group_access_tokens' },
  'POST /projects/:id/deploy_tokens': { permission: 'manage_deploy_tokens' },
  'POST /groups/:id/deploy_tokens': { permission: 'manage_deploy_tokens' },
  'POST /projects/:id/members': { permission: 'admin_project_member' },
  'POST /groups/:id/members': { permission: 'manage_group_members' },
  'POST /projects/:id/share': { permission: 'share_project_with_group' },
  'POST /groups/:id/share': { permission: 'share_group_with_group' },
  'POST /groups/:id/member_roles': { permission: 'manage_custom_roles' },
  // The list shows own events where no more is allowed: it filters instead of refusing.
  'GET /projects/:id/audit_events': { permission: 'view_audit_events', circumstances: ['own-actions'] },
  'GET /projects/:id/vulnerabilities': { permission: 'read_vulnerability' },
  'GET /occurrences/vulnerabilities': { permission: 'read_vulnerability' },
  'POST /vulnerabilities/:id/dismiss': { permission: 'admin_vulnerability' },
  'PUT /projects/:id/security_settings': { permission: 'update_security_setting' },
  'POST /projects/:id/access_requests': { permission: 'request_access' },
  'GET /issues/:id': { permission: 'read_issue' },
  'POST /projects/:id/issues': { permission: 'create_issue' },
  'DELETE /projects/:id/issues/:issue_iid': { permission: 'destroy_issue' },
  'POST /projects/:id/jobs/:job_id/erase': { permission: 'delete_job_log_or_artifacts' },
  'POST /projects/:id/jobs/:job_id/cancel': { permission: 'cancel_job' },
  'POST /projects/:id/pipeline_schedules/:id/play': { permission: 'run_pipeline_schedule_manually' },
  'DELETE /projects/:id/runners/:runner_id': { permission: 'manage_project_runners' },
  'GET /job': { permission: 'read_build' },
  'GET /job/allowed_agents': { permission: 'read_build' },
  'POST /jobs/request': { permission: 'admin_build' },
  'GET /projects/:id/badges/render': { permission: 'edit_badges' },
  'GET /projects/:id/repository/changelog': { permission: 'read_code' },
  'GET /projects/:id/packages/:package_id/pipelines': { permission: 'read_pipeline' },
  'GET /projects/:id/pipelines/:pipeline_id/jobs': { permission: 'read_build' },
  'POST /projects/:id/catalog/publish': { permission: 'publish_catalog_version' },
  'POST /projects/:id/environments/:environment_id/stop': { permission: 'stop_environment' },
  'POST /projects/:id/environments/stop_stale': { permission: 'stop_environment' },
  'POST /projects/:id/packages/npm/-/npm/v1/security/advisories/bulk': { permission: 'read_package' },
  'POST /projects/:id/packages/npm/-/npm/v1/security/audits/quick': { permission: 'read_package' },
  'POST /projects/:id/packages/conan/v1/conans/(recipe)/upload_urls': { permission: 'read_package' },
};

/** What reading, creating, changing and deleting need. */
interface VerbPermissions {
  readonly read: string;
  readonly create: string;
  readonly update: string;
  readonly delete: string;
}

/** What one part of the API of a project needs. */
export interface AreaPermissions extends VerbPermissions {
  /** What differs in the same part of the API of a group. */
  readonly inGroups?: Partial<VerbPermissions>;
  /** What fine-grained tokens call the things of this part. */
  readonly resource: string;
}

/** Data: the parts of the API, by the first segment of the path behind the project or group. */
export const areaPermissions: Readonly<Record<string, AreaPermissions>> = {
  badges: {
    read: 'read_project',
    create: 'edit_badges',
    update: 'edit_badges',
    delete: 'edit_badges',
    resource: 'badge',
    inGroups: { read: 'read_group', create: 'admin_group', update: 'admin_group', delete: 'admin_group' },
  },
  deployments: {
    read: 'read_deployment',
    create: 'create_deployment',
    update: 'update_deployment',
    delete: 'destroy_deployment',
    resource: 'deployment',
  },
  environments: {
    read: 'read_environment',
    create: 'create_environment',
    update: 'update_environment',
    delete: 'destroy_environment',
    resource: 'environment',
  },
  jobs: { read: 'read_build', create: 'create_build', update: 'update_build', delete: 'admin_build', resource: 'job' },
  pipelines: {
    read: 'read_pipeline',
    create: 'create_pipeline',
    update: 'update_pipeline',
    delete: 'destroy_pipeline',
    resource: 'pipeline',
  },
  pipeline_schedules: {
    read: 'read_pipeline_schedule',
    create: 'create_pipeline_schedule',
    update: 'edit_own_pipeline_schedule',
    delete: 'delete_own_pipeline_schedule',
    resource: 'pipeline_schedule',
  },
  resource_groups: {
    read: 'read_resource_group',
    create: 'update_resource_group',
    update: 'update_resource_group',
    delete: 'update_resource_group',
    resource: 'resource_group',
  },
  merge_requests: {
    read: 'read_merge_request',
    create: 'create_merge_request_from',
    update: 'update_merge_request',
    delete: 'destroy_merge_request',
    resource: 'merge_request',
    // The list of a group shows the merge requests of projects that its reader may see.
    inGroups: { read: 'read_group' },
  },
  releases: {
    read: 'read_release',
    create: 'create_release',
    update: 'update_release',
    delete: 'destroy_release',
    resource: 'release',
  },
  repository: { read: 'read_code', create: 'push_code', update: 'push_code', delete: 'push_code', resource: 'code' },
  registry: {
    read: 'pull_container_images',
    create: 'push_container_images',
    update: 'push_container_images',
    delete: 'delete_container_images',
    resource: 'container_repository',
  },
  secure_files: {
    read: 'read_secure_files',
    create: 'admin_secure_files',
    update: 'admin_secure_files',
    delete: 'admin_secure_files',
    resource: 'secure_file',
  },
  terraform: {
    read: 'read_terraform_state',
    create: 'admin_terraform_state',
    update: 'admin_terraform_state',
    delete: 'admin_terraform_state',
    resource: 'terraform_state',
  },
  issues: {
    read: 'read_issue',
    create: 'create_issue',
    update: 'update_issue',
    delete: 'destroy_issue',
    resource: 'work_item',
  },
  packages: {
    read: 'read_package',
    create: 'create_package',
    update: 'create_package',
    delete: 'destroy_package',
    resource: 'package',
  },
  members: {
    read: 'read_project_member',
    create: 'admin_project_member',
    update: 'admin_project_member',
    delete: 'admin_project_member',
    resource: 'member',
    inGroups: { read: 'read_group', update: 'manage_group_members', delete: 'manage_group_members' },
  },
};
