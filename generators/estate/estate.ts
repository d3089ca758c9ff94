import { type Row, type TableName, tableNames, type World, worldOf } from '#engine';
import { type EstateLayout, type EstateSpec, layoutOf } from './layout.ts';
import { sbomComponents } from './rows/components.ts';
import { securityFindings } from './rows/findings.ts';
import * as labels from './rows/labels.ts';
import * as memberships from './rows/members.ts';
import * as requests from './rows/merge-requests.ts';
import { namespaces } from './rows/namespaces.ts';
import * as pipelines from './rows/pipelines.ts';
import * as policies from './rows/policies.ts';
import { projects } from './rows/projects.ts';
import * as rarities from './rows/rarities.ts';
import * as repository from './rows/repository.ts';
import { type Told, wholeRow } from './rows/rows.ts';
import * as checks from './rows/status-checks.ts';
import * as tokens from './rows/tokens.ts';
import * as people from './rows/users.ts';
import * as found from './rows/vulnerabilities.ts';

/** A very large world as streams: each call goes through the rows of its table from the start. */
export type Estate = { readonly [T in TableName]: () => Iterable<Partial<Told<Row<T>>>> };

/** The estate of a number of projects and a seed. Any two tables agree about what they name; none is ever held whole. */
export function estateOf(spec: EstateSpec): Estate {
  const layout = layoutOf(spec);
  return Object.fromEntries(tableNames.map((table) => [table, () => tables[table](layout)])) as Estate;
}

/** An estate as one world in memory: for tests and small numbers of projects. */
export function estateWorld(spec: EstateSpec): World {
  const estate = estateOf(spec);
  return worldOf(
    Object.fromEntries(tableNames.map((table) => [table, Array.from<object, object>(estate[table](), wholeRow)])),
  );
}

const tables: { readonly [T in TableName]: (layout: EstateLayout) => ReturnType<Estate[T]> } = {
  instances: rarities.instances,
  organizations: rarities.organizations,
  namespaces,
  users: people.users,
  organizationUsers: people.organizationUsers,
  memberRoles: people.memberRoles,
  projects,
  members: memberships.members,
  groupBans: people.groupBans,
  projectGroupLinks: memberships.projectGroupLinks,
  groupGroupLinks: memberships.groupGroupLinks,
  complianceFrameworks: labels.complianceFrameworks,
  projectComplianceFrameworks: labels.projectComplianceFrameworks,
  securityAttributes: labels.securityAttributes,
  projectSecurityAttributes: labels.projectSecurityAttributes,
  ciVariables: labels.ciVariables,
  branches: repository.branches,
  protectedBranches: repository.protectedBranches,
  repositoryFiles: repository.repositoryFiles,
  mergeRequests: requests.mergeRequests,
  commits: requests.commits,
  approvals: requests.approvals,
  approvalRules: requests.approvalRules,
  approvalRuleUsers: requests.approvalRuleUsers,
  pipelines: pipelines.pipelines,
  jobs: pipelines.jobs,
  securityScans: pipelines.securityScans,
  securityFindings,
  vulnerabilities: found.vulnerabilities,
  vulnerabilityTransitions: found.vulnerabilityTransitions,
  severityOverrides: found.severityOverrides,
  sbomComponents,
  dastProfiles: rarities.dastProfiles,
  clusterAgents: rarities.clusterAgents,
  policyConfigurations: policies.policyConfigurations,
  policyFiles: policies.policyFiles,
  policyDismissals: policies.policyDismissals,
  policyBypasses: policies.policyBypasses,
  policySchedules: policies.policySchedules,
  externalStatusChecks: checks.externalStatusChecks,
  externalStatusCheckBranches: checks.externalStatusCheckBranches,
  statusCheckResponses: checks.statusCheckResponses,
  accessTokens: tokens.accessTokens,
  granularScopes: tokens.granularScopes,
  deployTokens: tokens.deployTokens,
  deployKeys: tokens.deployKeys,
  oauthTokens: tokens.oauthTokens,
  jobTokenAllowlistEntries: tokens.jobTokenAllowlistEntries,
  auditEvents: repository.auditEvents,
};
