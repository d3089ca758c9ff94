import type * as containers from './containers.ts';
import type { Instance } from './instance.ts';
import type * as people from './people.ts';
import type * as pipelines from './pipelines.ts';
import type * as policies from './policies.ts';
import type * as repository from './repository.ts';
import type * as tokens from './tokens.ts';

/** The kinds of row that a world holds, by table. */
export interface WorldRows {
  readonly instances: Instance;
  readonly organizations: people.Organization;
  readonly namespaces: containers.Namespace;
  readonly users: people.User;
  readonly organizationUsers: people.OrganizationUser;
  readonly memberRoles: people.MemberRole;
  readonly projects: containers.Project;
  readonly members: people.Member;
  readonly groupBans: people.GroupBan;
  readonly projectGroupLinks: containers.ProjectGroupLink;
  readonly groupGroupLinks: containers.GroupGroupLink;
  readonly complianceFrameworks: containers.ComplianceFramework;
  readonly projectComplianceFrameworks: containers.ProjectComplianceFramework;
  readonly securityAttributes: containers.SecurityAttribute;
  readonly projectSecurityAttributes: containers.ProjectSecurityAttribute;
  readonly ciVariables: containers.CiVariable;
  readonly branches: repository.Branch;
  readonly protectedBranches: repository.ProtectedBranch;
  readonly repositoryFiles: repository.RepositoryFile;
  readonly mergeRequests: repository.MergeRequest;
  readonly commits: repository.Commit;
  readonly approvals: repository.Approval;
  readonly approvalRules: repository.ApprovalRule;
  readonly approvalRuleUsers: repository.ApprovalRuleUser;
  readonly pipelines: pipelines.Pipeline;
  readonly jobs: pipelines.Job;
  readonly securityScans: pipelines.SecurityScan;
  readonly securityFindings: pipelines.SecurityFinding;
  readonly vulnerabilities: pipelines.Vulnerability;
  readonly vulnerabilityTransitions: pipelines.VulnerabilityTransition;
  readonly severityOverrides: pipelines.SeverityOverride;
  readonly sbomComponents: pipelines.SbomComponent;
  readonly dastProfiles: pipelines.DastProfile;
  readonly clusterAgents: pipelines.ClusterAgent;
  readonly policyConfigurations: policies.PolicyConfiguration;
  readonly policyFiles: policies.PolicyFile;
  readonly policyDismissals: policies.PolicyDismissal;
  readonly policyBypasses: policies.PolicyBypass;
  readonly policySchedules: policies.PolicySchedule;
  readonly externalStatusChecks: policies.ExternalStatusCheck;
  readonly externalStatusCheckBranches: policies.ExternalStatusCheckBranch;
  readonly statusCheckResponses: policies.StatusCheckResponse;
  readonly accessTokens: tokens.AccessToken;
  readonly granularScopes: tokens.GranularScope;
  readonly deployTokens: tokens.DeployToken;
  readonly deployKeys: tokens.DeployKey;
  readonly oauthTokens: tokens.OauthToken;
  readonly jobTokenAllowlistEntries: tokens.JobTokenAllowlistEntry;
  readonly auditEvents: repository.AuditEvent;
}

export type TableName = keyof WorldRows;
export type Row<T extends TableName> = WorldRows[T];

/**
 * The state of a platform, or a slice of it: a list of rows for each table. Plain data, never changed in place.
 * INVARIANT: `instances` holds exactly one row; a slice has every table, empty where the question needs none of it.
 */
export type World = { readonly [T in TableName]: readonly WorldRows[T][] };

/** All tables, in an order in which their rows can be read by a person: containers first, then what is in them. */
export const tableNames = Object.keys({
  instances: 0,
  organizations: 0,
  namespaces: 0,
  users: 0,
  organizationUsers: 0,
  memberRoles: 0,
  projects: 0,
  members: 0,
  groupBans: 0,
  projectGroupLinks: 0,
  groupGroupLinks: 0,
  complianceFrameworks: 0,
  projectComplianceFrameworks: 0,
  securityAttributes: 0,
  projectSecurityAttributes: 0,
  ciVariables: 0,
  branches: 0,
  protectedBranches: 0,
  repositoryFiles: 0,
  mergeRequests: 0,
  commits: 0,
  approvals: 0,
  approvalRules: 0,
  approvalRuleUsers: 0,
  pipelines: 0,
  jobs: 0,
  securityScans: 0,
  securityFindings: 0,
  vulnerabilities: 0,
  vulnerabilityTransitions: 0,
  severityOverrides: 0,
  sbomComponents: 0,
  dastProfiles: 0,
  clusterAgents: 0,
  policyConfigurations: 0,
  policyFiles: 0,
  policyDismissals: 0,
  policyBypasses: 0,
  policySchedules: 0,
  externalStatusChecks: 0,
  externalStatusCheckBranches: 0,
  statusCheckResponses: 0,
  accessTokens: 0,
  granularScopes: 0,
  deployTokens: 0,
  deployKeys: 0,
  oauthTokens: 0,
  jobTokenAllowlistEntries: 0,
  auditEvents: 0,
} satisfies Record<TableName, 0>) as readonly TableName[];

/** A world from some of its tables; the others are empty. */
export function worldOf(tables: Partial<World>): World {
  return Object.freeze({ ...emptyWorld, ...tables });
}

// Worlds are made by the ten thousand, most of them with few tables. Frozen, so that no two of them share a change.
const noRows: readonly never[] = Object.freeze([]);
const emptyWorld = Object.fromEntries(tableNames.map((table) => [table, noRows])) as unknown as World;

/** The one row about the instance. */
export function instanceOf(world: World): Instance {
  const [instance] = world.instances;
  if (instance === undefined) throw new RangeError('world: instances: exactly one row is needed: found none');
  return instance;
}
