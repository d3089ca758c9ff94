import type { permissions } from '#catalogue';
import type { AccessQuestion, Circumstance, FeatureAccess, UserState, UserType, Visibility } from '#engine';

/**
 * What an engine for authorization is told about one question: everything that takes joins over the world, worked out,
 * and nothing decided. Plain JSON, so that it can be sent as it is.
 */
export interface AccessFacts {
  readonly instance: InstanceFacts;
  /** The user that the credential acts as; null for visitors, deploy tokens and deploy keys. */
  readonly who: PrincipalFacts | null;
  /** The human that the credential names beside a composite identity, or null. Both must be allowed by themselves. */
  readonly human: PrincipalFacts | null;
  /** The owner of a token that acts as somebody else, or null. */
  readonly owner: PrincipalFacts | null;
  readonly credential: CredentialFacts;
  readonly resource: ResourceFacts;
  readonly demand: DemandFacts;
}

export interface InstanceFacts {
  /** Major times 100 plus minor: 18.7 is 1807. */
  readonly version: number;
  readonly saas: boolean;
  /** The highest tier, with every licensed feature. */
  readonly ultimate: boolean;
  /** Administrators act as such only inside of admin mode. */
  readonly adminMode: boolean;
  readonly accessTokensDisabled: boolean;
  readonly externalAuthorization: boolean;
  readonly jobTokenAllowlistEnforced: boolean;
}

export interface OrganizationFacts {
  readonly id: number;
  readonly isolated: boolean;
}

/** A user, and what it is on the resource. */
export interface PrincipalFacts {
  readonly id: number;
  readonly name: string;
  readonly type: UserType;
  readonly state: UserState;
  readonly confirmed: boolean;
  readonly termsAccepted: boolean;
  readonly passwordExpired: boolean;
  readonly admin: boolean;
  /** The session or the token is in admin mode. */
  readonly adminMode: boolean;
  readonly auditor: boolean;
  /** Service accounts, and bots of external creators, included. */
  readonly external: boolean;
  readonly compositeIdentityEnforced: boolean;
  /** A service account of a group or project. */
  readonly provisioned: boolean;
  readonly organization: OrganizationFacts;
  /** The effective access level on the resource: the best of all paths; 0 is none. */
  readonly level: number;
  /** What custom roles add there: those of all paths together. */
  readonly abilities: readonly string[];
  /** A group above the resource bans the user. */
  readonly banned: boolean;
  /** The resource is a group, and the user a direct member of a project below it. */
  readonly memberBelow: boolean;
}

/**
 * How the caller shows who it is. A credential that no row has, or that is not read there, is of kind `unknown`; a job
 * token on a route that ignores job tokens is none: the caller is `anonymous`.
 */
export type CredentialFacts =
  | { readonly kind: 'anonymous' | 'unknown' | 'session' }
  | AccessTokenFacts
  | {
      readonly kind: 'oauth_token';
      readonly revoked: boolean;
      readonly expired: boolean;
      readonly scopes: readonly string[];
    }
  | JobFacts
  | DeployTokenFacts
  | { readonly kind: 'deploy_key'; readonly ownProject: boolean; readonly canPush: boolean };

export interface AccessTokenFacts {
  readonly kind: 'access_token';
  readonly tokenKind: 'personal' | 'impersonation' | 'project_access' | 'group_access';
  readonly revoked: boolean;
  readonly expired: boolean;
  /** The token is a personal one of an enterprise user whose group has switched them off. */
  readonly disabledForEnterprise: boolean;
  /** Acts as another user than its owner. */
  readonly sudo: boolean;
  readonly scopes: readonly string[];
  readonly granular: boolean;
  /** A fine-grained token: the assignable permissions of all its scopes that reach the place of the demand. */
  readonly granted: readonly string[];
}

export interface JobFacts {
  readonly kind: 'job_token';
  /** Running and not erased, in a project that is not about to be deleted. */
  readonly running: boolean;
  /** The job is one of the project that is asked about. */
  readonly own: boolean;
  readonly originId: number;
  /** The inbound entry that decides for jobs of the origin, the closest one; null without any. */
  readonly entry: { readonly defaultPermissions: boolean; readonly policies: readonly string[] } | null;
  /** The origin limits where its jobs may go. */
  readonly outboundLimited: boolean;
  readonly outboundListed: boolean;
}

export interface DeployTokenFacts {
  readonly kind: 'deploy_token';
  readonly revoked: boolean;
  readonly expired: boolean;
  readonly scopes: readonly string[];
  /** The resource is the token's project, or is its group or below it. */
  readonly reaches: boolean;
}

export interface ResourceFacts {
  readonly kind: 'project' | 'group';
  readonly id: number;
  readonly path: string;
  readonly organization: OrganizationFacts;
  readonly visibility: Visibility;
  readonly archived: boolean;
  /** Projects: the levels that differ from `everyone`. */
  readonly features: Readonly<Record<string, FeatureAccess>>;
  readonly publicBuilds: boolean;
  readonly reporterAndPlannerCanApprove: boolean;
  readonly jobTokenInboundEnabled: boolean;
  readonly jobTokenPushAllowed: boolean;
  readonly jobTokenCrossProjectPushAllowed: boolean;
  /** Groups: there is none above it. */
  readonly topLevel: boolean;
  /** The group, or that of the project, may be shared with no other. */
  readonly shareLocked: boolean;
  /** The group or one above it asks for single sign-on, or for addresses within its ranges. */
  readonly samlEnforced: boolean;
  readonly ipRestricted: boolean;
  /** Fine-grained tokens are required in the hierarchy by now. */
  readonly granularTokensRequired: boolean;
}

/** What is attempted, and what a route or an operation asks of its callers. */
export interface DemandFacts {
  readonly via: AccessQuestion['action']['via'];
  readonly name: string;
  readonly method: permissions.HttpMethod;
  /** The path of a REST route; empty for other ways. */
  readonly path: string;
  /** What the user needs on the resource: a documented action or a raw name of the role files. */
  readonly permission: string;
  /** The method changes nothing. */
  readonly reads: boolean;
  /** The part of a project that the permission belongs to, and who may use it there; `everyone` outside of features. */
  readonly feature: string | null;
  readonly featureAccess: FeatureAccess;
  /** True of this attempt beyond the world. */
  readonly circumstances: readonly Circumstance[];
  /** Some role file of visitors lists the permission: somewhere everybody may do it. */
  readonly openToVisitors: boolean;
  /** Legacy scopes of which one is enough, for this token; for those of flows, beside the scopes of flows. */
  readonly legacyScopes: readonly string[];
  /** Scopes of flows of which one is enough. */
  readonly flowScopes: readonly string[];
  /** Scopes of deploy tokens that are needed, all of them; none where no scope would do. */
  readonly deployScopes: readonly string[];
  readonly granular: {
    readonly kind: 'declared' | 'undeclared' | 'always' | 'never';
    readonly permissions: readonly string[];
  };
  /** Open to every token while the target is public and its feature on. */
  readonly openInPublic: boolean;
  /** The policies that an entry of the job token allowlist must have; null where the endpoint declares none. */
  readonly jobPolicies: readonly string[] | null;
  /** What anybody may read there without an allowlist. */
  readonly openWithoutAllowlist: boolean;
  /** A route of packages, which deploy tokens open. */
  readonly packages: boolean;
}

/** Why a question cannot be told as facts. */
export interface NoFacts {
  readonly unsupported: string;
}
