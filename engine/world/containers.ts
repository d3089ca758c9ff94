import type { CalendarDate } from './instance.ts';

export const visibilities = ['private', 'internal', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

export const projectFeatures = [
  'issues',
  'repository',
  'merge_requests',
  'forking',
  'builds',
  'wiki',
  'snippets',
  'pages',
  'operations',
  'package_registry',
  'container_registry',
  'releases',
  'environments',
  'feature_flags',
  'infrastructure',
  'monitoring',
  'model_registry',
  'security_and_compliance',
  'analytics',
  'requirements',
] as const;
export type ProjectFeature = (typeof projectFeatures)[number];
export type FeatureAccess = 'disabled' | 'members_only' | 'everyone' | 'public';

/** A group, or the namespace of a user. */
export interface Namespace {
  readonly id: number;
  readonly kind: 'group' | 'user';
  readonly organizationId: number;
  readonly parentId: number | null;
  /** Ids from the root ancestor down to this namespace. */
  readonly traversalIds: readonly number[];
  readonly path: string;
  readonly fullPath: string;
  readonly visibility: Visibility;
  /** The owner of a user namespace. */
  readonly ownerId: number | null;
  readonly shareWithGroupLock: boolean;
  readonly preventSharingOutsideHierarchy: boolean;
  readonly membershipLock: boolean;
  readonly resourceAccessTokenCreationAllowed: boolean;
  readonly granularTokensRequiredFrom: CalendarDate | null;
  readonly ipRestricted: boolean;
  readonly samlEnforced: boolean;
  readonly customRolesEnabled: boolean;
  readonly personalAccessTokensDisabled: boolean;
  readonly archived: boolean;
  readonly pendingDelete: boolean;
  /** Limits per policy type key (`approval_policy`), on root groups; 0 or absent is the instance's. */
  readonly policyLimits: Readonly<Record<string, number>>;
  readonly repositoryPipelineAccess: boolean | null;
}

export interface Project {
  readonly id: number;
  readonly organizationId: number;
  readonly namespaceId: number;
  readonly path: string;
  readonly fullPath: string;
  readonly visibility: Visibility;
  readonly archived: boolean;
  readonly pendingDelete: boolean;
  readonly defaultBranch: string | null;
  /** Levels that differ from `everyone`. */
  readonly featureAccess: Readonly<Partial<Record<ProjectFeature, FeatureAccess>>>;
  /** Project-based pipeline visibility. */
  readonly publicBuilds: boolean;
  readonly reporterAndPlannerCanApprove: boolean;
  readonly preventApprovalByAuthor: boolean;
  readonly preventApprovalByCommitAuthor: boolean;
  readonly removeApprovalsWithNewCommit: boolean;
  readonly requirePasswordToApprove: boolean;
  readonly preventEditingApprovalRules: boolean;
  readonly onlyAllowMergeIfAllStatusChecksPassed: boolean;
  readonly jobTokenInboundEnabled: boolean;
  readonly jobTokenOutboundEnabled: boolean;
  readonly jobTokenPushAllowed: boolean;
  readonly jobTokenCrossProjectPushAllowed: boolean;
  readonly autoDevopsEnabled: boolean;
  readonly ciConfigPath: string;
  readonly repositoryPipelineAccess: boolean | null;
}

/** A project shared with a group, at most at `accessLevel`. */
export interface ProjectGroupLink {
  readonly id: number;
  readonly projectId: number;
  readonly namespaceId: number;
  readonly accessLevel: number;
  readonly memberRoleId: number | null;
  readonly expiresAt: CalendarDate | null;
}

/** A group (`sharedNamespaceId`) shared with another (`sharedWithNamespaceId`), at most at `accessLevel`. */
export interface GroupGroupLink {
  readonly id: number;
  readonly sharedNamespaceId: number;
  readonly sharedWithNamespaceId: number;
  readonly accessLevel: number;
  readonly memberRoleId: number | null;
  readonly expiresAt: CalendarDate | null;
}

export interface ComplianceFramework {
  readonly id: number;
  readonly namespaceId: number;
  readonly name: string;
}

export interface ProjectComplianceFramework {
  readonly id: number;
  readonly projectId: number;
  readonly complianceFrameworkId: number;
}

export const securityAttributeCategories = ['business_impact', 'application', 'business_unit', 'exposure'] as const;
export type SecurityAttributeCategory = (typeof securityAttributeCategories)[number];

export interface SecurityAttribute {
  readonly id: number;
  readonly namespaceId: number;
  readonly category: SecurityAttributeCategory;
  readonly name: string;
}

export interface ProjectSecurityAttribute {
  readonly id: number;
  readonly projectId: number;
  readonly securityAttributeId: number;
}

/** A variable set in the settings of a project or a group. */
export interface CiVariable {
  readonly id: number;
  readonly projectId: number | null;
  readonly namespaceId: number | null;
  readonly key: string;
  readonly value: string;
}
