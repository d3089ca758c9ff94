// Data. Lists from gitlabhq/gitlabhq, doc/security/tokens, doc/user/project/deploy_tokens, doc/user/duo_agent_platform (documentation) and lib/api (MIT); snapshot of roughly version 19.2.
import type { DeployTokenScope, LegacyScope, OauthScopeArea, TokenKind } from './model.ts';

/** The kinds of credential. */
export const tokenKinds = [
  { kind: 'personal', actsAs: 'user', reach: 'everything-of-user', expiry: 'required', header: 'PRIVATE-TOKEN' },
  {
    kind: 'personal_granular',
    actsAs: 'user',
    reach: 'user-rights-within-granular-scopes',
    expiry: 'required',
    since: '19.2',
  },
  { kind: 'impersonation', actsAs: 'impersonated-user', reach: 'everything-of-user', expiry: 'unstated' },
  {
    kind: 'project_access',
    actsAs: 'bot',
    reach: 'one-project-and-internal-projects-of-internal-creator',
    expiry: 'required',
  },
  { kind: 'group_access', actsAs: 'bot', reach: 'group-and-everything-below', expiry: 'required' },
  {
    kind: 'service_account_personal',
    actsAs: 'service-account',
    reach: 'everything-of-user',
    expiry: 'optional-by-setting',
  },
  {
    kind: 'deploy_token',
    actsAs: 'itself',
    reach: 'project-or-all-projects-of-group-package-routes-only',
    expiry: 'optional',
  },
  { kind: 'deploy_key', actsAs: 'user', reach: 'git', expiry: 'unstated' },
  { kind: 'job', actsAs: 'user', reach: 'job-token-routes', expiry: 'job-end', header: 'JOB-TOKEN' },
  { kind: 'oauth', actsAs: 'user', reach: 'scopes', expiry: 'unstated' },
  {
    kind: 'oauth_composite',
    actsAs: 'service-account-limited-by-user',
    reach: 'ai-workflows-and-mcp-scopes',
    expiry: 'unstated',
  },
  { kind: 'trigger', actsAs: 'user', reach: 'pipeline-trigger-route', expiry: 'unstated' },
  { kind: 'runner_authentication', actsAs: 'runner', reach: 'job-request-and-runner-routes', expiry: 'unstated' },
  { kind: 'runner_registration', actsAs: 'nobody', reach: 'runner-registration', expiry: 'unstated', deprecated: true },
  { kind: 'feed', actsAs: 'user', reach: 'feeds-and-calendar', expiry: 'unstated' },
  { kind: 'incoming_mail', actsAs: 'user', reach: 'items-by-email', expiry: 'unstated' },
  { kind: 'cluster_agent', actsAs: 'agent', reach: 'internal-agent-routes', expiry: 'unstated' },
  { kind: 'scim', actsAs: 'group-provisioning', reach: 'scim-routes', expiry: 'unstated' },
] as const satisfies readonly TokenKind[];

/** The fields that a token record can have. */
export const tokenFields = [
  'id',
  'name',
  'description',
  'kind',
  'user_id',
  'organization_id',
  'scopes',
  'granular',
  'granular_scopes',
  'expires_at',
  'revoked',
  'revoked_at',
  'active',
  'created_at',
  'last_used_at',
  'last_used_ips',
  'access_level',
  'resource_type',
  'resource_id',
  'impersonation',
  'previous_token_id',
] as const satisfies readonly string[];

/** The scopes of personal, group and project access tokens. */
export const legacyScopes = [
  {
    name: 'api',
    tokens: ['personal', 'group', 'project'],
    grants: ['api-read', 'api-write', 'repository-files-read'],
    personalGrants: ['git-pull', 'git-push', 'registry-pull', 'registry-push'],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'read_api',
    tokens: ['personal', 'group', 'project'],
    grants: ['api-read'],
    personalGrants: ['registry-pull'],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'read_repository',
    tokens: ['personal', 'group', 'project'],
    grants: ['git-pull', 'repository-files-read'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'write_repository',
    tokens: ['personal', 'group', 'project'],
    grants: ['git-pull', 'git-push'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'read_registry',
    tokens: ['personal', 'group', 'project'],
    grants: ['registry-pull'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'write_registry',
    tokens: ['personal', 'group', 'project'],
    grants: ['registry-push'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: ['read_registry'],
  },
  {
    name: 'self_rotate',
    tokens: ['personal', 'group', 'project'],
    grants: ['rotate-itself'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'read_virtual_registry',
    tokens: ['personal', 'group'],
    grants: ['virtual-registry-pull'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'write_virtual_registry',
    tokens: ['personal', 'group'],
    grants: ['virtual-registry-pull', 'virtual-registry-push', 'virtual-registry-delete'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'create_runner',
    tokens: ['personal', 'group', 'project'],
    grants: ['runner-create'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'manage_runner',
    tokens: ['personal', 'group', 'project'],
    grants: ['runner-manage'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'ai_features',
    tokens: ['personal', 'group', 'project'],
    grants: ['duo-api'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'k8s_proxy',
    tokens: ['personal', 'group', 'project'],
    grants: ['kubernetes-proxy'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'admin_mode',
    tokens: ['personal'],
    grants: ['admin-mode'],
    personalGrants: [],
    administratorsOnly: true,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'read_service_ping',
    tokens: ['personal'],
    grants: ['service-ping-read'],
    personalGrants: [],
    administratorsOnly: true,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'sudo',
    tokens: ['personal'],
    grants: ['sudo'],
    personalGrants: [],
    administratorsOnly: true,
    resourceTokensAlsoNeed: [],
  },
  {
    name: 'read_user',
    tokens: ['personal'],
    grants: ['user-read'],
    personalGrants: [],
    administratorsOnly: false,
    resourceTokensAlsoNeed: [],
  },
] as const satisfies readonly LegacyScope[];

/** Scopes that only OAuth tokens have; a dynamic scope `user:<id>` names the human of a composite identity. */
export const oauthScopes = [
  'openid',
  'profile',
  'email',
  'ai_workflows',
  'mcp',
  'user:<id>',
] as const satisfies readonly string[];

/** The scopes of deploy tokens; none writes a repository and none opens the general API. */
export const deployTokenScopes = [
  { name: 'read_repository', grants: ['git-pull'], alsoNeeds: [] },
  { name: 'read_registry', grants: ['registry-pull'], alsoNeeds: [] },
  { name: 'write_registry', grants: ['registry-push'], alsoNeeds: ['read_registry'] },
  { name: 'read_virtual_registry', grants: ['virtual-registry-pull'], alsoNeeds: [] },
  { name: 'write_virtual_registry', grants: ['virtual-registry-pull', 'virtual-registry-push'], alsoNeeds: [] },
  { name: 'read_package_registry', grants: ['package-pull'], alsoNeeds: [] },
  { name: 'write_package_registry', grants: ['package-push'], alsoNeeds: [] },
] as const satisfies readonly DeployTokenScope[];

/** What the `ai_workflows` scope opens, by part of the API. */
export const aiWorkflowsMethods = [
  { area: 'notes_api', methods: ['GET', 'HEAD', 'POST'] },
  { area: 'pipelines_api', methods: ['GET', 'HEAD'] },
  { area: 'semantic_code_search', methods: ['GET', 'HEAD'] },
  { area: 'usage_data_track_event', methods: 'any' },
  { area: 'duo_workflow_internal_and_audit_routes', methods: 'any' },
  { area: 'shared_helper_used_by_other_apis', methods: ['GET', 'HEAD', 'POST', 'PUT'] },
] as const satisfies readonly OauthScopeArea[];

/** What the `mcp` scope opens in the pipelines API. */
export const mcpPipelineActions = ['read', 'create', 'delete'] as const satisfies readonly string[];
