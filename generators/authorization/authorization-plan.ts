import type {
  AccessQuestion,
  AccessToken,
  FeatureAccess,
  GranularScope,
  Instance,
  Job,
  ProjectFeature,
  User,
  UserState,
  UserType,
  Visibility,
} from '#engine';
import type { RoleWord } from '#fixtures';
import type { ExpiryWord } from '../expiries.ts';

/**
 * A world of people, containers and credentials, before it is made. Things point at one another by their place in
 * these lists; laws add to the end of a list, so that what pointed somewhere still does.
 */
export interface AuthorizationPlan {
  readonly instance: Partial<Instance>;
  readonly organizations: readonly OrganizationPlan[];
  readonly groups: readonly GroupPlan[];
  readonly projects: readonly ProjectPlan[];
  readonly users: readonly UserPlan[];
  readonly customRoles: readonly CustomRolePlan[];
  readonly memberships: readonly MembershipPlan[];
  readonly projectShares: readonly ProjectSharePlan[];
  readonly groupShares: readonly GroupSharePlan[];
  readonly tokens: readonly TokenPlan[];
  readonly deployTokens: readonly DeployTokenPlan[];
  readonly jobs: readonly JobPlan[];
  readonly allowlist: readonly AllowlistPlan[];
  readonly flowTokens: readonly FlowTokenPlan[];
  readonly bans: readonly { readonly group: number; readonly user: number }[];
}

/** The first organization is the default one. */
export interface OrganizationPlan {
  readonly isolated: boolean;
}

export interface GroupPlan {
  /** An earlier group, or null for a root. */
  readonly parent: number | null;
  readonly organization: number;
  readonly visibility: Visibility;
  readonly shareWithGroupLock: boolean;
}

export interface ProjectPlan {
  /** Null for a project in the personal namespace of `owner`. */
  readonly group: number | null;
  readonly owner: number;
  readonly visibility: Visibility;
  readonly features: Readonly<Partial<Record<ProjectFeature, FeatureAccess>>>;
  readonly publicBuilds: boolean;
  readonly reporterAndPlannerCanApprove: boolean;
  readonly jobTokenInboundEnabled: boolean;
  readonly jobTokenOutboundEnabled: boolean;
  readonly jobTokenPushAllowed: boolean;
  readonly jobTokenCrossProjectPushAllowed: boolean;
}

export interface UserPlan extends Pick<User, 'external' | 'auditor' | 'admin' | 'compositeIdentityEnforced'> {
  readonly type: UserType;
  readonly state: UserState;
  readonly organization: number;
}

export interface CustomRolePlan {
  readonly base: RoleWord;
  readonly abilities: readonly string[];
  /** The group whose root it belongs to; null for a role of the instance. */
  readonly group: number | null;
}

/** A group or a project. */
export interface Place {
  readonly kind: 'group' | 'project';
  readonly at: number;
}

export interface MembershipPlan {
  readonly user: number;
  readonly of: Place;
  readonly role: RoleWord;
  readonly expires: ExpiryWord;
  readonly standing: 'active' | 'awaiting' | 'requested' | 'invited';
  readonly customRole: number | null;
}

export interface ProjectSharePlan {
  readonly project: number;
  readonly group: number;
  readonly role: RoleWord;
  readonly expires: ExpiryWord;
}

/** `group` is shared with the members of `invited`. */
export interface GroupSharePlan {
  readonly group: number;
  readonly invited: number;
  readonly role: RoleWord;
  readonly expires: ExpiryWord;
  readonly customRole: number | null;
}

export interface TokenPlan {
  readonly user: number;
  readonly kind: AccessToken['kind'];
  readonly scopes: readonly string[];
  /** Null for a legacy token. */
  readonly granular: readonly GranularScopePlan[] | null;
  readonly expires: ExpiryWord;
  readonly revoked: boolean;
}

export interface GranularScopePlan {
  readonly access: GranularScope['access'];
  /** What `selected_memberships` selects. */
  readonly of: Place;
  readonly permissions: readonly string[];
}

export interface DeployTokenPlan {
  readonly of: Place;
  readonly scopes: readonly string[];
  readonly expires: ExpiryWord;
  readonly revoked: boolean;
}

export interface JobPlan {
  readonly project: number;
  readonly user: number;
  readonly status: Job['status'];
  readonly human: number | null;
  readonly retriedByHuman: boolean;
}

export interface AllowlistPlan {
  readonly project: number;
  readonly direction: 'inbound' | 'outbound';
  readonly to: Place;
  readonly defaultPermissions: boolean;
  readonly policies: readonly string[];
}

/** The OAuth token of a flow: a service account that acts for a human. */
export interface FlowTokenPlan {
  readonly user: number;
  readonly human: number | null;
  readonly scopes: readonly string[];
}

/** Who tries what on which resource; the resource may not exist. */
export interface AttemptPlan {
  readonly credential: CredentialPlan;
  readonly action: AccessQuestion['action'];
  readonly on: Place | 'stray';
}

export interface CredentialPlan {
  readonly kind: AccessQuestion['credential']['kind'];
  readonly at: number;
}

/** A plan, and what somebody tries in the world that it makes. */
export interface PlannedAttempts {
  readonly plan: AuthorizationPlan;
  readonly attempts: readonly AttemptPlan[];
}
