export type { EligibleApprover, PolicyContainer } from './container/policy-container.ts';
export { describeProblem } from './describe-problem.ts';
export type { FileLimits } from './file-limits.ts';
export type { Locate, Position } from './locate.ts';
export type { Problem, ProblemStage } from './problem.ts';
export { type PolicyDocument, type PolicyExperiment, readPolicyDocument } from './read-policy-document.ts';
export type {
  AnyMergeRequestRule,
  ApprovalPolicy,
  ApprovalPolicyAction,
  ApprovalPolicyRule,
  ApprovalRuleBranches,
  BranchMatcher,
  BypassSettings,
  GroupBranchModification,
  LicenseEntry,
  LicenseFindingRule,
  LicenseLists,
  PolicyApprovalSettings,
  PolicyTuning,
  RequireApprovalAction,
  ScanFindingRule,
  ScannerWithAttributes,
  SendBotMessageAction,
  VulnerabilityAge,
  VulnerabilityAttributes,
} from './types/approval-policy.ts';
export type { ComponentPublishingPolicy } from './types/component-publishing-policy.ts';
export type { CommonPolicy } from './types/every-policy.ts';
export type { PipelineExecutionPolicy, PipelineStrategyObject } from './types/pipeline-execution-policy.ts';
export type { PipelineExecutionSchedulePolicy, PolicySchedule } from './types/pipeline-execution-schedule-policy.ts';
export type { Policy, PolicyKind } from './types/policy.ts';
export type {
  BranchException,
  PipelinePolicyContent,
  PipelinePolicyInclude,
  PolicyReference,
  SkipPermission,
  TimeWindow,
  VariablesOverride,
} from './types/policy-parts.ts';
export type { IncludingExcluding, PolicyScope, ProjectExclusion, ProjectScope } from './types/policy-scope.ts';
export type {
  PipelineScanRule,
  ScanExecutionAction,
  ScanExecutionPolicy,
  ScanExecutionRule,
  ScheduleScanRule,
} from './types/scan-execution-policy.ts';
export type {
  DetectedRule,
  NoLongerDetectedRule,
  SeverityOverrideAction,
  VulnerabilityCriterion,
  VulnerabilityManagementAction,
  VulnerabilityManagementPolicy,
  VulnerabilityManagementRule,
} from './types/vulnerability-management-policy.ts';
export { validateForContainer } from './validate-for-container.ts';
