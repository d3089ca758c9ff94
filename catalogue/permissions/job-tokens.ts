// Data. Lists from gitlabhq/gitlabhq (the part under the MIT licence, outside ee/), doc/ci/jobs/fine_grained_permissions.md, doc/ci/jobs/ci_job_token.md, lib/ci/job_token/policies.rb and app/models/ci/job_token; snapshot of roughly version 19.2.
import type { JobTokenEndpoint, JobTokenPolicy, JobTokenSetting, Route } from './model.ts';

/** The settings that decide about job tokens. */
export const jobTokenSettings = [
  { name: 'ci_inbound_job_token_scope_enabled', on: 'accessed-project', byDefault: true },
  { name: 'ci_outbound_job_token_scope_enabled', on: 'origin-project', byDefault: null },
  { name: 'ci_push_repository_for_job_token_allowed', on: 'accessed-project', byDefault: false },
  { name: 'allow_cross_project_push_from_allowlist', on: 'accessed-project', byDefault: false, since: '19.1' },
  { name: 'instance_enforced_allowlist', on: 'instance', byDefault: false },
  { name: 'jwt_format', on: 'top-level-group', byDefault: true, since: '19.0' },
] as const satisfies readonly JobTokenSetting[];

/** How many entries an allowlist holds. */
export const jobTokenAllowlistLimit = 200 as const satisfies number;

/** The policies that an allowlist entry can have, by resource. */
export const jobTokenPolicies = [
  { resource: 'badges', read: 'read_badges', admin: 'admin_badges' },
  { resource: 'deployments', read: 'read_deployments', admin: 'admin_deployments' },
  { resource: 'environments', read: 'read_environments', admin: 'admin_environments' },
  { resource: 'jobs', read: 'read_jobs', admin: 'admin_jobs' },
  { resource: 'merge_requests', read: 'read_merge_requests', admin: null },
  { resource: 'packages', read: 'read_packages', admin: 'admin_packages' },
  { resource: 'pipelines', read: 'read_pipelines', admin: 'admin_pipelines' },
  { resource: 'releases', read: 'read_releases', admin: 'admin_releases' },
  { resource: 'repositories', read: 'read_repositories', admin: 'admin_repositories' },
  { resource: 'secure_files', read: 'read_secure_files', admin: 'admin_secure_files' },
  { resource: 'terraform_state', read: 'read_terraform_state', admin: 'admin_terraform_state' },
  { resource: 'work_items', read: 'read_work_items', admin: null },
] as const satisfies readonly JobTokenPolicy[];

/** Policies that still exist but must not be used. */
export const deprecatedJobTokenPolicies = ['read_containers', 'admin_containers'] as const satisfies readonly string[];

/** The routes that accept job tokens; about 60 more package routes follow the read or admin packages policy. */
export const jobTokenEndpoints = [
  { method: 'GET', path: '/projects/:id/badges', policies: ['read_badges'] },
  { method: 'GET', path: '/projects/:id/badges/:badge_id', policies: ['read_badges'] },
  { method: 'POST', path: '/projects/:id/badges', policies: ['admin_badges'] },
  { method: 'DELETE', path: '/projects/:id/badges/:badge_id', policies: ['admin_badges'] },
  { method: 'GET', path: '/projects/:id/badges/render', policies: ['admin_badges'] },
  { method: 'PUT', path: '/projects/:id/badges/:badge_id', policies: ['admin_badges'] },
  { method: 'GET', path: '/projects/:id/deployments/:deployment_id/merge_requests', policies: ['read_deployments'] },
  { method: 'GET', path: '/projects/:id/deployments', policies: ['read_deployments'] },
  { method: 'GET', path: '/projects/:id/deployments/:deployment_id', policies: ['read_deployments'] },
  { method: 'POST', path: '/projects/:id/deployments/:deployment_id/approval', policies: ['admin_deployments'] },
  { method: 'POST', path: '/projects/:id/deployments', policies: ['admin_deployments', 'admin_environments'] },
  { method: 'DELETE', path: '/projects/:id/deployments/:deployment_id', policies: ['admin_deployments'] },
  { method: 'PUT', path: '/projects/:id/deployments/:deployment_id', policies: ['admin_deployments'] },
  { method: 'GET', path: '/projects/:id/environments', policies: ['read_environments'] },
  { method: 'GET', path: '/projects/:id/environments/:environment_id', policies: ['read_environments'] },
  { method: 'POST', path: '/projects/:id/environments', policies: ['admin_environments'] },
  { method: 'DELETE', path: '/projects/:id/environments/:environment_id', policies: ['admin_environments'] },
  { method: 'DELETE', path: '/projects/:id/environments/review_apps', policies: ['admin_environments'] },
  { method: 'POST', path: '/projects/:id/environments/:environment_id/stop', policies: ['admin_environments'] },
  { method: 'POST', path: '/projects/:id/environments/stop_stale', policies: ['admin_environments'] },
  { method: 'PUT', path: '/projects/:id/environments/:environment_id', policies: ['admin_environments'] },
  { method: 'GET', path: '/projects/:id/jobs/:job_id/artifacts/*artifact_path', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/jobs/artifacts/:ref_name/raw/*artifact_path', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/jobs/:job_id/artifacts', policies: ['read_jobs'] },
  { method: 'GET', path: '/jobs/:id/artifacts', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/jobs/:job_id/artifacts/tree', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/pipelines/:pipeline_id/jobs', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/jobs', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/jobs/artifacts/:ref_name/download', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/merge_requests/:noteable_id/notes', policies: ['read_merge_requests'] },
  { method: 'GET', path: '/projects/:id/merge_requests', policies: ['read_merge_requests'] },
  { method: 'GET', path: '/projects/:id/merge_requests/:merge_request_iid', policies: ['read_merge_requests'] },
  {
    method: 'GET',
    path: '/projects/:id/merge_requests/:noteable_id/notes/:note_id',
    policies: ['read_merge_requests'],
  },
  { method: 'GET', path: '/projects/:id/pipelines/:pipeline_id/bridges', policies: ['read_pipelines'] },
  { method: 'GET', path: '/projects/:id/packages/:package_id/pipelines', policies: ['read_pipelines'] },
  { method: 'GET', path: '/projects/:id/pipelines', policies: ['read_pipelines'] },
  { method: 'GET', path: '/projects/:id/pipelines/:pipeline_id/trigger_jobs', policies: ['read_pipelines'] },
  { method: 'GET', path: '/projects/:id/pipelines/:pipeline_id', policies: ['read_pipelines'] },
  { method: 'PUT', path: '/projects/:id/pipelines/:pipeline_id/metadata', policies: ['admin_pipelines'] },
  { method: 'GET', path: '/projects/:id/releases/:tag_name/downloads/*direct_asset_path', policies: ['read_releases'] },
  { method: 'GET', path: '/projects/:id/repository/changelog', policies: ['read_releases'] },
  { method: 'GET', path: '/projects/:id/releases/permalink/latest', policies: ['read_releases'] },
  { method: 'GET', path: '/projects/:id/releases/:tag_name/assets/links', policies: ['read_releases'] },
  { method: 'GET', path: '/projects/:id/releases', policies: ['read_releases'] },
  { method: 'GET', path: '/projects/:id/releases/:tag_name', policies: ['read_releases'] },
  { method: 'GET', path: '/projects/:id/releases/:tag_name/assets/links/:link_id', policies: ['read_releases'] },
  { method: 'POST', path: '/projects/:id/releases', policies: ['admin_releases'] },
  { method: 'POST', path: '/projects/:id/releases/:tag_name/assets/links', policies: ['admin_releases'] },
  { method: 'DELETE', path: '/projects/:id/releases/:tag_name', policies: ['admin_releases'] },
  { method: 'DELETE', path: '/projects/:id/releases/:tag_name/assets/links/:link_id', policies: ['admin_releases'] },
  { method: 'POST', path: '/projects/:id/releases/:tag_name/evidence', policies: ['admin_releases'] },
  { method: 'POST', path: '/projects/:id/catalog/publish', policies: ['admin_releases'] },
  { method: 'PUT', path: '/projects/:id/releases/:tag_name', policies: ['admin_releases'] },
  { method: 'PUT', path: '/projects/:id/releases/:tag_name/assets/links/:link_id', policies: ['admin_releases'] },
  { method: 'GET', path: '/projects/:id/repository/tags', policies: ['read_repositories'] },
  { method: 'GET', path: '/projects/:id/repository/tags/:tag_name', policies: ['read_repositories'] },
  { method: 'GET', path: '/projects/:id/repository/commits/:sha/merge_requests', policies: ['read_repositories'] },
  { method: 'GET', path: '/projects/:id/repository/branches', policies: ['read_repositories'] },
  { method: 'GET', path: '/projects/:id/repository/commits/:sha', policies: ['read_repositories'] },
  { method: 'GET', path: '/projects/:id/repository/files/:file_path/raw', policies: ['read_repositories'] },
  { method: 'GET', path: '/projects/:id/secure_files/:secure_file_id/download', policies: ['read_secure_files'] },
  { method: 'GET', path: '/projects/:id/secure_files', policies: ['read_secure_files'] },
  { method: 'GET', path: '/projects/:id/secure_files/:secure_file_id', policies: ['read_secure_files'] },
  { method: 'POST', path: '/projects/:id/secure_files', policies: ['admin_secure_files'] },
  { method: 'DELETE', path: '/projects/:id/secure_files/:secure_file_id', policies: ['admin_secure_files'] },
  { method: 'GET', path: '/projects/:id/terraform/state/:name', policies: ['read_terraform_state'] },
  { method: 'GET', path: '/projects/:id/terraform/state/:name/versions/:serial', policies: ['read_terraform_state'] },
  { method: 'POST', path: '/projects/:id/terraform/state/:name', policies: ['admin_terraform_state'] },
  { method: 'DELETE', path: '/projects/:id/terraform/state/:name', policies: ['admin_terraform_state'] },
  {
    method: 'DELETE',
    path: '/projects/:id/terraform/state/:name/versions/:serial',
    policies: ['admin_terraform_state'],
  },
  { method: 'POST', path: '/projects/:id/terraform/state/:name/lock', policies: ['admin_terraform_state'] },
  { method: 'DELETE', path: '/projects/:id/terraform/state/:name/lock', policies: ['admin_terraform_state'] },
  { method: 'GET', path: '/projects/:id/issues', policies: ['read_work_items'] },
  { method: 'GET', path: '/projects/:id/issues/:issue_iid', policies: ['read_work_items'] },
  { method: 'GET', path: '/projects/:id/packages', policies: ['read_packages'] },
  { method: 'GET', path: '/projects/:id/packages/:package_id', policies: ['read_packages'] },
  { method: 'GET', path: '/projects/:id/packages/:package_id/package_files', policies: ['read_packages'] },
  {
    method: 'GET',
    path: '/projects/:id/packages/:package_id/package_files/:package_file_id/download',
    policies: ['read_packages'],
  },
  {
    method: 'GET',
    path: '/projects/:id/packages/generic/:package_name/*package_version/(*path/):file_name',
    policies: ['read_packages'],
  },
  { method: 'GET', path: '/projects/:id/packages/maven/*path/:file_name', policies: ['read_packages'] },
  { method: 'GET', path: '/groups/:id/-/packages/maven/*path/:file_name', policies: ['read_packages'] },
  { method: 'GET', path: '/packages/maven/*path/:file_name', policies: ['read_packages'] },
  { method: 'GET', path: '/projects/:id/packages/npm/*package_name', policies: ['read_packages'] },
  { method: 'POST', path: '/projects/:id/packages/npm/-/npm/v1/security/advisories/bulk', policies: ['read_packages'] },
  { method: 'POST', path: '/projects/:id/packages/npm/-/npm/v1/security/audits/quick', policies: ['read_packages'] },
  { method: 'GET', path: '/projects/:id/packages/pypi/simple', policies: ['read_packages'] },
  { method: 'GET', path: '/projects/:id/packages/pypi/simple/*package_name', policies: ['read_packages'] },
  { method: 'GET', path: '/projects/:id/packages/pypi/files/:sha256/*file_identifier', policies: ['read_packages'] },
  { method: 'POST', path: '/projects/:id/packages/conan/v1/conans/(recipe)/upload_urls', policies: ['read_packages'] },
  {
    method: 'PUT',
    path: '/projects/:id/packages/generic/:package_name/*package_version/(*path/):file_name',
    policies: ['admin_packages'],
  },
  { method: 'PUT', path: '/projects/:id/packages/generic/(...)/:file_name/authorize', policies: ['admin_packages'] },
  { method: 'PUT', path: '/projects/:id/packages/maven/*path/:file_name', policies: ['admin_packages'] },
  { method: 'PUT', path: '/projects/:id/packages/npm/:package_name', policies: ['admin_packages'] },
  { method: 'POST', path: '/projects/:id/packages/composer', policies: ['admin_packages'] },
  { method: 'POST', path: '/projects/:id/packages/pypi', policies: ['admin_packages'] },
  { method: 'POST', path: '/projects/:id/packages/pypi/authorize', policies: ['admin_packages'] },
  { method: 'DELETE', path: '/projects/:id/packages/:package_id', policies: ['admin_packages'] },
  {
    method: 'DELETE',
    path: '/projects/:id/packages/:package_id/package_files/:package_file_id',
    policies: ['admin_packages'],
  },
] as const satisfies readonly JobTokenEndpoint[];

/** The routes whose policy one would not guess from the method or the path. */
export const surprisingJobTokenEndpoints = [
  { method: 'GET', path: '/projects/:id/badges/render', policies: ['admin_badges'] },
  { method: 'GET', path: '/projects/:id/repository/changelog', policies: ['read_releases'] },
  { method: 'GET', path: '/projects/:id/packages/:package_id/pipelines', policies: ['read_pipelines'] },
  { method: 'POST', path: '/projects/:id/catalog/publish', policies: ['admin_releases'] },
  { method: 'POST', path: '/projects/:id/deployments', policies: ['admin_deployments', 'admin_environments'] },
  { method: 'POST', path: '/projects/:id/packages/npm/-/npm/v1/security/advisories/bulk', policies: ['read_packages'] },
  { method: 'POST', path: '/projects/:id/packages/npm/-/npm/v1/security/audits/quick', policies: ['read_packages'] },
  { method: 'POST', path: '/projects/:id/packages/conan/v1/conans/(recipe)/upload_urls', policies: ['read_packages'] },
  { method: 'GET', path: '/projects/:id/pipelines/:pipeline_id/jobs', policies: ['read_jobs'] },
  { method: 'GET', path: '/projects/:id/pipelines/:pipeline_id/bridges', policies: ['read_pipelines'] },
] as const satisfies readonly JobTokenEndpoint[];

/** Routes without a fine-grained policy, so that an entry with a policy list is refused there; paths ending in a star stand for families. */
export const jobTokenEndpointsWithoutPolicy = [
  { method: 'DELETE', path: '/projects/:id/registry/repositories/:repository_id' },
  { method: 'DELETE', path: '/projects/:id/registry/repositories/:repository_id/tags' },
  { method: 'GET', path: '/projects/:id/registry/repositories' },
  { method: 'GET', path: '/projects/:id/registry/repositories/:repository_id/tags' },
  { method: 'GET', path: '/projects/:id/registry/repositories/:repository_id/tags/:tag_name' },
  { method: 'GET', path: '/groups/:id/-/packages/composer/*' },
  { method: 'GET', path: '/groups/:id/-/packages/npm/*' },
  { method: 'GET', path: '/groups/:id/-/packages/pypi/*' },
  { method: 'GET', path: '/projects/:id/packages/conan/v1/conans/search' },
  { method: 'GET', path: '/projects/:id/packages/conan/v1/ping' },
  { method: 'GET', path: '/projects/:id/packages/conan/v1/users/authenticate' },
  { method: 'GET', path: '/projects/:id/packages/conan/v1/users/check_credentials' },
  { method: 'GET', path: '/job' },
  { method: 'GET', path: '/job/allowed_agents' },
  { method: 'POST', path: '/internal/dast/site_validations/:id/transition' },
  { method: 'POST', path: '/token_exchange' },
  { method: 'GET', path: '/packages/npm/*package_name' },
] as const satisfies readonly Route[];

/** Interfaces that never accept a job token. */
export const closedToJobTokens = ['graphql'] as const satisfies readonly string[];

/** What a job token reaches besides the routes with policies. */
export const jobTokenReachableByTokenType = [
  'own-project-container-registry',
  'package-registry',
  'terraform-module-registry',
  'secure-files',
  'pipeline-trigger-route',
  'git-clone-over-https',
] as const satisfies readonly string[];

/** Features of a public or internal project that a job reaches without being on the allowlist. */
export const publicFeaturesWithoutAllowlist = [
  'artifacts',
  'container_registry',
  'package_registry',
  'releases',
  'deployments',
  'environments',
  'repository',
] as const satisfies readonly string[];
