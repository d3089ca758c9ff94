/** The scopes at which a role file lists permissions. */
export const permissionScopes = ['project', 'group', 'organization'] as const;
export type PermissionScope = (typeof permissionScopes)[number];

/** The roles that a membership can carry and that a documented table has a column for, lowest level first. */
export const memberRoles = [
  'guest',
  'planner',
  'reporter',
  'security_manager',
  'developer',
  'maintainer',
  'owner',
] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A column of a documented table: a member role, or somebody signed in who is not a member. */
export type GrantedRole = MemberRole | 'non_member';

/** The role files of the platform that were read. */
export const roleNames = [
  ...memberRoles,
  'minimal_access',
  'public_anonymous',
  'public_authenticated',
  'auditor',
  'descendant_project_member',
  'security_policy_bot',
  'admin',
  'organization_user',
  'organization_owner',
] as const;
export type RoleName = (typeof roleNames)[number];

/** A named access level and where it may be given. */
export interface AccessLevel {
  readonly value: number;
  /** Whether a membership may carry the level. */
  readonly assignable: boolean;
  /** Only a top-level group accepts the level. */
  readonly topLevelGroupOnly?: boolean;
  /** False where the permissions of the level are not a superset of those of every lower level. */
  readonly ladder: boolean;
  readonly since?: string;
}

/** What one role file lists; a role also has everything of the roles it inherits from. */
export interface RoleDefinition {
  readonly inheritsFrom: readonly RoleName[];
  readonly project: readonly string[];
  readonly group: readonly string[];
  readonly organization: readonly string[];
  /** How many names the role has with everything inherited, to check a resolver against. */
  readonly effectiveSizes?: { readonly project: number; readonly group: number };
}

/** Circumstances in which a grant of a documented row holds for some of its roles only. */
export const grantConditions = [
  'artifacts-not-restricted',
  'assets-only',
  'author-or-assignee',
  'author-or-assignee-title-and-description',
  'basic-search-only',
  'both-epics-visible',
  'branch-protection-allows',
  'cancellation-setting-allows',
  'deploy-access',
  'deploy-access-through-group',
  'design-comment',
  'duo-seat-unless-core',
  'epic-visible',
  'epic-visible-and-issue-editable',
  'from-fork',
  'from-fork-without-metadata',
  'may-merge-or-push-to-branch',
  'may-merge-to-ref',
  'member-of-target',
  'not-external-user',
  'not-on-owners',
  'not-private',
  'on-demand-dast-only',
  'own-actions',
  'own-item',
  'own-job-on-unprotected-branch',
  'paid-tier-on-saas',
  'parent-epic-visible',
  'planner-reporter-approval-setting',
  'project-based-pipeline-visibility',
  'project-creation-setting-allows',
  'protected-tags-allow',
  'public-feature-for-everyone',
  'public-project',
  'role-on-both-runner-projects',
  'role-on-runner-owner-project',
  'role-on-runner-project',
  'share-lock-off',
  'subgroup-creation-setting-allows',
  'top-level-group',
  'ui-only',
] as const;
export type GrantCondition = (typeof grantConditions)[number];

/** A circumstance and the roles that it concerns. */
export interface ConditionalGrant {
  readonly roles: readonly GrantedRole[];
  readonly when: GrantCondition;
}

/** Whether a row grants every level from the lowest up, leaves holes, or grants no role at all. */
export const grantShapes = ['ladder', 'set', 'nobody'] as const;
export type GrantShape = (typeof grantShapes)[number];

/** One row of a documented permission table. */
export interface MatrixRow {
  readonly area: string;
  readonly action: string;
  readonly grants: readonly GrantedRole[];
  readonly minRole: GrantedRole | null;
  readonly shape: GrantShape;
  /** Granted roles that need something more; several conditions on one role must all hold. */
  readonly conditions?: readonly ConditionalGrant[];
  /** Roles outside `grants` that may do it, or part of it, in the circumstance named. */
  readonly exceptions?: readonly ConditionalGrant[];
  /** The contradiction between two sources that makes the row uncertain. */
  readonly conflict?: SourceConflictId;
}

export const sourceConflictIds = [
  'C01',
  'C02',
  'C03',
  'C04',
  'C05',
  'C06',
  'C07',
  'C08',
  'C09',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
] as const;
export type SourceConflictId = (typeof sourceConflictIds)[number];

/** Two public sources that contradict one another; only a live platform can settle it. */
export interface SourceConflict {
  readonly id: SourceConflictId;
  readonly documented: string;
  readonly contradictedBy: string;
}

export const customAbilityScopes = ['group', 'project', 'instance'] as const;
export type CustomAbilityScope = (typeof customAbilityScopes)[number];

/** What narrows a custom ability. */
export type AbilityRestriction =
  | 'subgroups-only'
  | 'top-level-group-only'
  | 'roles-up-to-base'
  | 'token-role-up-to-base'
  | 'web-view-only'
  | 'approval-without-code'
  | 'suggested-reviewers-need-manage-project-access-tokens';

/** One ability that a custom role can add to its base role. */
export interface CustomAbility {
  readonly name: string;
  readonly category: string;
  /** Where the ability acts; `instance` marks the abilities of admin custom roles. */
  readonly scopes: readonly CustomAbilityScope[];
  readonly since: string;
  readonly requires: readonly string[];
  readonly restriction?: AbilityRestriction;
  /** Access levels that have the ability without a custom role, where a source says so. */
  readonly defaultLevels?: readonly number[];
}

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A REST route. */
export interface Route {
  readonly method: HttpMethod;
  readonly path: string;
}

/** The read and admin policies of one job token resource; admin does not contain read. */
export interface JobTokenPolicy {
  readonly resource: string;
  readonly read: string;
  readonly admin: string | null;
}

/** A route that accepts job tokens, with every policy that an allowlist entry must have for it. */
export interface JobTokenEndpoint extends Route {
  readonly policies: readonly string[];
}

/** A setting that decides about job tokens, and where it lives. */
export interface JobTokenSetting {
  readonly name: string;
  readonly on: 'accessed-project' | 'origin-project' | 'instance' | 'top-level-group';
  /** Null where old projects keep what they had. */
  readonly byDefault: boolean | null;
  readonly since?: string;
}

/** In whose name a credential acts. */
export type ActsAs =
  | 'user'
  | 'impersonated-user'
  | 'bot'
  | 'service-account'
  | 'service-account-limited-by-user'
  | 'itself'
  | 'runner'
  | 'agent'
  | 'group-provisioning'
  | 'nobody';

/** A kind of credential. */
export interface TokenKind {
  readonly kind: string;
  readonly actsAs: ActsAs;
  /** What the credential can be used for, before rights are looked at. */
  readonly reach: string;
  readonly expiry: 'required' | 'optional' | 'optional-by-setting' | 'job-end' | 'unstated';
  readonly header?: string;
  readonly since?: string;
  readonly deprecated?: boolean;
}

/** What a legacy scope opens. */
export type ScopeCapability =
  | 'api-read'
  | 'api-write'
  | 'user-read'
  | 'repository-files-read'
  | 'git-pull'
  | 'git-push'
  | 'registry-pull'
  | 'registry-push'
  | 'package-pull'
  | 'package-push'
  | 'virtual-registry-pull'
  | 'virtual-registry-push'
  | 'virtual-registry-delete'
  | 'rotate-itself'
  | 'runner-create'
  | 'runner-manage'
  | 'duo-api'
  | 'kubernetes-proxy'
  | 'admin-mode'
  | 'service-ping-read'
  | 'sudo';

export type AccessTokenKind = 'personal' | 'group' | 'project';

/** A scope of personal, group and project access tokens. */
export interface LegacyScope {
  readonly name: string;
  readonly tokens: readonly AccessTokenKind[];
  readonly grants: readonly ScopeCapability[];
  /** What a personal token gets on top, and a group or project token does not. */
  readonly personalGrants: readonly ScopeCapability[];
  readonly administratorsOnly: boolean;
  /** Scopes that group and project tokens need beside this one. */
  readonly resourceTokensAlsoNeed: readonly string[];
}

/** A scope of deploy tokens. */
export interface DeployTokenScope {
  readonly name: string;
  readonly grants: readonly ScopeCapability[];
  readonly alsoNeeds: readonly string[];
}

/** A part of the API and what one OAuth scope opens there. */
export interface OauthScopeArea {
  readonly area: string;
  readonly methods: readonly HttpMethod[] | 'any';
}

export const boundaryTypes = ['project', 'group', 'user', 'instance'] as const;
export type BoundaryType = (typeof boundaryTypes)[number];

/** An assignable permission of fine-grained tokens and the boundaries at which a REST route for it exists. */
export interface GranularPermission {
  readonly name: string;
  readonly category: string;
  readonly resource: string;
  readonly action: string;
  readonly boundaries: readonly BoundaryType[];
}

/** A resource that only GraphQL or the user interface reaches, with its actions. */
export interface GranularOnlyResource {
  readonly resource: string;
  readonly actions: readonly string[];
}

/** A route with the fine-grained permission that it wants, where the pair is not what one would guess. */
export interface GranularRoute extends Route {
  readonly resource: string;
  readonly action: string;
  readonly boundary?: BoundaryType;
}

/** A route that wants more than one fine-grained permission. */
export interface GranularRequirement extends Route {
  readonly permissions: readonly string[];
}

/** Something done outside REST, with the fine-grained permission that it wants; null means impossible. */
export interface GranularOperation {
  readonly operation: string;
  readonly permission: { readonly resource: string; readonly action: string } | null;
  readonly boundaries: readonly BoundaryType[];
}

/** A route that an authorization suite needs early; a null role means that no role is needed. */
export interface KeyRoute extends Route {
  readonly resource: string;
  readonly action: string;
  readonly minRole: MemberRole | null;
}
