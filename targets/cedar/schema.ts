import { type Grantee, grantees, grantsOf, isDocumented } from '../authorization/grants.ts';

/** Where the resource of an action is. */
export type Scope = 'project' | 'group';

/** A permission at a group or project. */
export type ScopedAction = readonly [scope: Scope, permission: string];

/** How an action is called: a permission at a group is another one than that of the same name at a project. */
export function actionName(scope: Scope, permission: string): string {
  return `${scope}:${permission}`;
}

/**
 * The schema that policies are written against, with these actions. Each is in the groups of those who have it by the
 * catalogue; `role_file` is that of the names which no documented table has.
 */
export function schemaText(actions: readonly ScopedAction[]): string {
  const groups = [...grantees, 'role_file'].map((group) => `  action ${group};`);
  const own = actions.map(([scope, permission]) => actionText(scope, permission));
  return ['namespace Assay {', entityTypes, ...groups, ...own, '}', ''].join('\n');
}

/** The groups that an action is in. */
export function groupsOf(scope: Scope, permission: string): readonly (Grantee | 'role_file')[] {
  const grants = [...grantsOf(permission, scope).keys()];
  return isDocumented(permission, scope) ? grants : [...grants, 'role_file'];
}

function actionText(scope: Scope, permission: string): string {
  const name = JSON.stringify(actionName(scope, permission));
  const resource = scope === 'project' ? 'Project' : 'Group';
  const groups = groupsOf(scope, permission);
  const member = groups.length === 0 ? '' : ` in [${groups.join(', ')}]`;
  const applies = `principal: [User, Visitor, DeployToken, DeployKey], resource: [${resource}], context: Context`;
  return `  action ${name}${member} appliesTo { ${applies} };`;
}

const entityTypes = `  entity Organization = { isolated: Bool };
  entity User = {
    kind: String, state: String, confirmed: Bool, termsAccepted: Bool, passwordExpired: Bool,
    admin: Bool, adminMode: Bool, auditor: Bool, external: Bool, composite: Bool, provisioned: Bool,
    organization: Organization, role: String, abilities: Set<String>, banned: Bool, memberBelow: Bool,
  };
  entity Visitor;
  entity DeployToken = { expired: Bool, revoked: Bool, scopes: Set<String>, reaches: Bool };
  entity DeployKey = { ownProject: Bool, canPush: Bool };
  entity Project = {
    organization: Organization, visibility: String, archived: Bool, jobTokenInboundEnabled: Bool,
    jobTokenPushAllowed: Bool, jobTokenCrossProjectPushAllowed: Bool,
    granularTokensRequired: Bool,
  };
  entity Group = {
    organization: Organization, visibility: String, archived: Bool, topLevel: Bool,
    samlEnforced: Bool, ipRestricted: Bool, granularTokensRequired: Bool,
  };
  type Instance = {
    version: Long, saas: Bool, ultimate: Bool, adminMode: Bool, accessTokensDisabled: Bool,
    externalAuthorization: Bool, jobTokenAllowlistEnforced: Bool,
  };
  type AccessToken = {
    kind: String, expired: Bool, revoked: Bool, disabledForEnterprise: Bool, sudo: Bool,
    scopes: Set<String>, granular: Bool, granted: Set<String>,
  };
  type OauthToken = { expired: Bool, revoked: Bool, scopes: Set<String> };
  type Job = {
    running: Bool, own: Bool, outboundLimited: Bool, outboundListed: Bool,
    entry?: { defaultPermissions: Bool, policies: Set<String> },
  };
  type Context = {
    instance: Instance, credential: String, via: String, permission: String, reads: Bool, packages: Bool,
    feature: String, conditions: Set<String>, openedBy: Set<String>, readsMergeRequests: Bool,
    needed: { role: Set<String>, admin: Set<String>, auditor: Set<String>, visitor: Set<String> },
    legacyScopes: Set<String>, flowScopes: Set<String>, deployScopes: Set<String>,
    granular: String, granularPermissions: Set<String>, openInPublic: Bool,
    openWithoutAllowlist: Bool, jobPolicies?: Set<String>,
    token?: AccessToken, oauth?: OauthToken, job?: Job, owner?: User, human?: Organization, composite: Bool,
  };`;
