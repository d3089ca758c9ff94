export { uncomparedSources } from './approval/pipelines/pipeline-family.ts';
export {
  actingAbilities,
  authorshipBlocks,
  boundaryOf,
  type Container,
  containerOf,
  coveringScopes,
  type Demand,
  demandOf,
  deployScopesFor,
  deployTokenReaches,
  derivedFrom,
  effectiveAccess,
  featureAccess,
  featureOf,
  flowScopes,
  isBanned,
  isDescendantProjectMember,
  isExternal,
  isListedOutbound,
  isOpenWithoutAllowlist,
  isPackageRoute,
  nearestEntry,
  onlyReads,
  openedByAbility,
  opensWithFlowScopes,
  partsOf,
  permissionsAt,
  protectingEntries,
  publicPipelineBlocks,
  scopesOf,
} from './authorization/index.ts';
export { policiesOfGroup } from './branch-protection/index.ts';
export { type Decider, decidableKinds, decide, outcomeOf } from './decide.ts';
export { type Evidence, Trace } from './evidence/trace.ts';
export type {
  ApprovalPolicy,
  ApprovalPolicyRule,
  DetectedRule,
  NoLongerDetectedRule,
  RequireApprovalAction,
  SeverityOverrideAction,
  VulnerabilityCriterion,
  VulnerabilityManagementAction,
  VulnerabilityManagementPolicy,
} from './policies/index.ts';
export { describeProblem, type PolicyDocument, readPolicyDocument } from './policies/index.ts';
export { approverGroupsIn } from './policy-file/approver-groups.ts';
export type { Event, EventKind } from './protocol/event.ts';
export { compare, type Expectation, type Mismatch, valueAt } from './protocol/expectation.ts';
export { type Leaning, leaningOf } from './protocol/leaning.ts';
export type {
  AccessOutcome,
  ApprovalSettingsOutcome,
  CallOutcome,
  CoveringPolicy,
  MergeRequestOutcome,
  MergeStatus,
  Outcome,
  PipelineJobOutcome,
  PipelineOutcome,
  PoliciesOutcome,
  PolicyFileOutcome,
  PolicyJobOptions,
  RuleOutcome,
  ScheduledPipelineOutcome,
  ScheduledPipelinesOutcome,
  ViolationError,
  ViolationOutcome,
  VulnerabilitiesOutcome,
  VulnerabilityOutcome,
} from './protocol/outcome.ts';
export type {
  AccessQuestion,
  Action,
  BranchChangeQuestion,
  CatalogPublicationQuestion,
  Circumstance,
  Credential,
  MergeRequestHookEvent,
  MergeRequestQuestion,
  PipelineQuestion,
  PipelineRequest,
  PoliciesQuestion,
  PolicyFileQuestion,
  PolicyLinkQuestion,
  PushQuestion,
  Question,
  QuestionKind,
  RequestedScope,
  ResourceRef,
  ScheduledPipelinesQuestion,
  StatusCheckCall,
  StatusCheckCallQuestion,
  StatusCheckDefinition,
  VulnerabilitiesQuestion,
} from './protocol/question.ts';
export type { Cost, Decided, Failed, Unsupported, Verdict } from './protocol/verdict.ts';
export { changesOf, knownEventKinds, type Reaction, type Reactor, react } from './react.ts';
export { contentInForce } from './scope/content-in-force.ts';
export type { EnforcedPolicy, PolicyOf } from './scope/enforced-policy.ts';
export { documentOf, profileOf, type ReadDocument } from './scope/policy-documents.ts';
export { applyChanges, type Change, insert, nextId, remove, update } from './world/change.ts';
export type {
  CiVariable,
  ComplianceFramework,
  FeatureAccess,
  GroupGroupLink,
  Namespace,
  Project,
  ProjectComplianceFramework,
  ProjectFeature,
  ProjectGroupLink,
  ProjectSecurityAttribute,
  SecurityAttribute,
  SecurityAttributeCategory,
  Visibility,
} from './world/containers.ts';
export type { CalendarDate, Instance, Instant } from './world/instance.ts';
export type {
  GroupBan,
  Member,
  MemberRole,
  Organization,
  OrganizationUser,
  User,
  UserState,
  UserType,
} from './world/people.ts';
export type {
  ClusterAgent,
  DastProfile,
  FindingAttributes,
  Identifier,
  Job,
  License,
  Pipeline,
  PipelineSource,
  PipelineStatus,
  SbomComponent,
  ScanType,
  SecurityFinding,
  SecurityScan,
  Severity,
  SeverityOverride,
  Vulnerability,
  VulnerabilityState,
  VulnerabilityTransition,
} from './world/pipelines.ts';
export { pipelineSources } from './world/pipelines.ts';
export type {
  CheckStatus,
  ExternalStatusCheck,
  ExternalStatusCheckBranch,
  PolicyBypass,
  PolicyConfiguration,
  PolicyDismissal,
  PolicyFile,
  PolicySchedule,
  StatusCheckResponse,
} from './world/policies.ts';
export type {
  Approval,
  ApprovalRule,
  ApprovalRuleUser,
  AuditEvent,
  Branch,
  Commit,
  MergeRequest,
  ProtectedBranch,
  RepositoryFile,
} from './world/repository.ts';
export { asInstant, dateOf, isReached, later, secondsOf } from './world/time.ts';
export type {
  AccessToken,
  DeployKey,
  DeployToken,
  GranularScope,
  JobTokenAllowlistEntry,
  OauthToken,
} from './world/tokens.ts';
export {
  instanceOf,
  type Row,
  type TableName,
  tableNames,
  type World,
  type WorldRows,
  worldOf,
} from './world/world.ts';
