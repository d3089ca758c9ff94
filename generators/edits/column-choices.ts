import type { Row, TableName } from '#engine';

/** What a column may be set to instead; `date` and `instant` stand for one before, one after the clock, and none. */
export type Choices = readonly (string | number | boolean | null)[] | 'date' | 'instant' | 'one more or less';

type ChoicesOf<T extends TableName> = { readonly [C in keyof Row<T>]?: Choices };

const either = [true, false];
const roles = [5, 10, 15, 20, 30, 40, 50];
const severities = ['info', 'unknown', 'low', 'medium', 'high', 'critical'];
const grants = [10, 15, 20, 30, 40, 50];

/**
 * The columns that somebody can change to make a decision come out otherwise. Names, shas and references are left out:
 * another name explains nothing.
 */
export const columnChoices: { readonly [T in TableName]?: ChoicesOf<T> } = {
  instances: {
    ultimate: either,
    approvalPolicyLimit: 'one more or less',
    pipelineExecutionPolicyLimit: 'one more or less',
    scanExecutionPolicyLimit: 'one more or less',
    vulnerabilityManagementPolicyLimit: 'one more or less',
    scanExecutionActionLimit: 'one more or less',
    globalGroupApprovers: either,
    accessTokensDisabled: either,
    granularTokensEnforced: either,
    adminMode: either,
    jobTokenAllowlistEnforced: either,
    autoDevopsEnabled: either,
  },
  organizations: { isolated: either },
  namespaces: {
    visibility: ['private', 'internal', 'public'],
    shareWithGroupLock: either,
    preventSharingOutsideHierarchy: either,
    membershipLock: either,
    resourceAccessTokenCreationAllowed: either,
    granularTokensRequiredFrom: 'date',
    ipRestricted: either,
    samlEnforced: either,
    customRolesEnabled: either,
    personalAccessTokensDisabled: either,
    archived: either,
    pendingDelete: either,
    repositoryPipelineAccess: [true, false, null],
  },
  users: {
    state: ['active', 'blocked', 'deactivated', 'banned'],
    external: either,
    auditor: either,
    admin: either,
    confirmed: either,
    termsAccepted: either,
    passwordExpired: either,
    compositeIdentityEnforced: either,
  },
  organizationUsers: { role: ['user', 'owner'] },
  memberRoles: { baseAccessLevel: grants },
  projects: {
    visibility: ['private', 'internal', 'public'],
    archived: either,
    pendingDelete: either,
    publicBuilds: either,
    reporterAndPlannerCanApprove: either,
    preventApprovalByAuthor: either,
    preventApprovalByCommitAuthor: either,
    removeApprovalsWithNewCommit: either,
    requirePasswordToApprove: either,
    preventEditingApprovalRules: either,
    onlyAllowMergeIfAllStatusChecksPassed: either,
    jobTokenInboundEnabled: either,
    jobTokenOutboundEnabled: either,
    jobTokenPushAllowed: either,
    jobTokenCrossProjectPushAllowed: either,
    autoDevopsEnabled: either,
    repositoryPipelineAccess: [true, false, null],
  },
  members: { accessLevel: roles, expiresAt: 'date', state: ['active', 'awaiting'], requestedAt: [null] },
  projectGroupLinks: { accessLevel: grants, expiresAt: 'date' },
  groupGroupLinks: { accessLevel: grants, expiresAt: 'date' },
  protectedBranches: { pushAccessLevel: [0, 30, 40], mergeAccessLevel: [0, 30, 40], allowForcePush: either },
  mergeRequests: { state: ['opened', 'closed', 'merged'], draft: either, temporarilyUnapprovedUntil: 'instant' },
  commits: { signature: ['none', 'unverified', 'verified'], mergeCommit: either },
  approvalRules: { approvalsRequired: 'one more or less' },
  pipelines: { status: ['success', 'failed', 'running', 'canceled', 'skipped', 'manual'] },
  jobs: { status: ['success', 'failed', 'running', 'canceled', 'skipped', 'manual'] },
  securityScans: { status: ['succeeded', 'job_failed', 'report_error'] },
  securityFindings: {
    severity: severities,
    falsePositive: either,
    fixAvailable: either,
    knownExploited: [true, false, null],
  },
  vulnerabilities: {
    severity: severities,
    state: ['detected', 'confirmed', 'resolved', 'dismissed'],
    noLongerDetected: either,
    falsePositive: either,
    fixAvailable: either,
    severityOverridden: either,
  },
  statusCheckResponses: { status: ['passed', 'failed', 'pending'] },
  accessTokens: { expiresAt: 'date', revoked: either, granular: either },
  granularScopes: {
    access: ['selected_memberships', 'all_memberships', 'personal_projects', 'user', 'instance'],
  },
  deployTokens: { expiresAt: 'date', revoked: either },
  deployKeys: { canPush: either },
  oauthTokens: { revoked: either },
  jobTokenAllowlistEntries: { direction: ['inbound', 'outbound'], defaultPermissions: either },
};

/** Tables whose rows nothing refers to, so that one can be taken away. */
export const removableTables = [
  'members',
  'groupBans',
  'projectGroupLinks',
  'groupGroupLinks',
  'projectComplianceFrameworks',
  'projectSecurityAttributes',
  'ciVariables',
  'commits',
  'approvals',
  'approvalRuleUsers',
  'securityFindings',
  'sbomComponents',
  'policyDismissals',
  'policyBypasses',
  'externalStatusCheckBranches',
  'statusCheckResponses',
  'granularScopes',
  'jobTokenAllowlistEntries',
  'policyConfigurations',
] as const satisfies readonly TableName[];

/** Columns that hold a list of words, of which one can be left out. */
export const wordLists: { readonly [T in TableName]?: readonly (keyof Row<T>)[] } = {
  memberRoles: ['permissions'],
  accessTokens: ['scopes'],
  granularScopes: ['permissions'],
  deployTokens: ['scopes'],
  oauthTokens: ['scopes'],
  jobTokenAllowlistEntries: ['jobTokenPolicies'],
};
