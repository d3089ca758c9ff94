/** The two ages of the policy file format that Assay knows; what differs is marked in the field catalogue. */
export const policyFileProfiles = ['newest', '17.10'] as const;
export type PolicyFileProfile = (typeof policyFileProfiles)[number];

/** The top-level keys that hold policies which Assay can evaluate, one for each kind of policy. */
export const policyKeys = [
  'approval_policy',
  'pipeline_execution_policy',
  'pipeline_execution_schedule_policy',
  'scan_execution_policy',
  'vulnerability_management_policy',
  'ci_component_publishing_policy',
] as const;
export type PolicyKey = (typeof policyKeys)[number];

/** Severities of a finding, the worst first. */
export const severityLevels = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
export type SeverityLevel = (typeof severityLevels)[number];

/** Scanners that approval and vulnerability management policies know by name. */
export const policyScanners = [
  'sast',
  'secret_detection',
  'dependency_scanning',
  'container_scanning',
  'dast',
  'coverage_fuzzing',
  'api_fuzzing',
  'sarif',
] as const;
export type PolicyScanner = (typeof policyScanners)[number];

/** States that only a finding of the merge request itself can have. */
export const newVulnerabilityStates = ['new_needs_triage', 'new_dismissed'] as const;
/** States of a vulnerability that already exists on the default branch. */
export const existingVulnerabilityStates = ['detected', 'confirmed', 'resolved', 'dismissed'] as const;
/** All words of `vulnerability_states`. */
export const vulnerabilityStates = [...newVulnerabilityStates, ...existingVulnerabilityStates] as const;
export type VulnerabilityStateFilter = (typeof vulnerabilityStates)[number];

export const approvalRuleTypes = ['scan_finding', 'license_finding', 'any_merge_request'] as const;
export type ApprovalRuleType = (typeof approvalRuleTypes)[number];

export const approvalBranchTypes = ['default', 'protected'] as const;
export type ApprovalBranchType = (typeof approvalBranchTypes)[number];

export const comparisonOperators = ['greater_than', 'less_than'] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

export const ageIntervals = ['day', 'week', 'month', 'year'] as const;
export type AgeInterval = (typeof ageIntervals)[number];

export const enrichmentActions = ['block', 'ignore'] as const;
export type EnrichmentAction = (typeof enrichmentActions)[number];

export const licenseStates = ['newly_detected', 'detected'] as const;
export type LicenseState = (typeof licenseStates)[number];

export const commitKinds = ['any', 'unsigned'] as const;
export type CommitKind = (typeof commitKinds)[number];

export const fallbackModes = ['open', 'closed'] as const;
export type FallbackMode = (typeof fallbackModes)[number];

export const enforcementTypes = ['enforce', 'warn'] as const;
export type EnforcementType = (typeof enforcementTypes)[number];

/** Role words that the schema accepts as approvers and bypassers; see `approvingRoles` for those that can approve. */
export const policyRoles = ['guest', 'reporter', 'developer', 'maintainer', 'owner'] as const;
export type PolicyRole = (typeof policyRoles)[number];
/** The role approvers that produce approvers at all. */
export const approvingRoles = ['developer', 'maintainer', 'owner'] as const;

export const messageVisibilities = ['public', 'internal'] as const;
export type MessageVisibility = (typeof messageVisibilities)[number];

export const pipelineConfigStrategies = ['inject_ci', 'inject_policy', 'override_project_ci'] as const;
export type PipelineConfigStrategy = (typeof pipelineConfigStrategies)[number];

export const emptyPipelineWords = ['always', 'if_no_config', 'never'] as const;
export type EmptyPipelineWord = (typeof emptyPipelineWords)[number];

export const suffixWords = ['on_conflict', 'never'] as const;
export type SuffixWord = (typeof suffixWords)[number];

export const dotenvWords = ['respect_policy', 'allow_override'] as const;
export type DotenvWord = (typeof dotenvWords)[number];

export const scheduleTypes = ['daily', 'weekly', 'monthly'] as const;
export type ScheduleType = (typeof scheduleTypes)[number];

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export const scanRuleTypes = ['pipeline', 'schedule'] as const;
export type ScanRuleType = (typeof scanRuleTypes)[number];

export const scanBranchTypes = ['default', 'protected', 'all', 'target_default', 'target_protected'] as const;
export type ScanBranchType = (typeof scanBranchTypes)[number];

/** Pipeline sources that a scan execution rule may name; child pipelines and the like cannot be named. */
export const policyPipelineSources = [
  'unknown',
  'push',
  'web',
  'trigger',
  'schedule',
  'api',
  'external',
  'pipeline',
  'chat',
  'merge_request_event',
  'external_pull_request_event',
] as const;
export type PolicyPipelineSource = (typeof policyPipelineSources)[number];

/** Scans that a scan execution policy can demand. */
export const scanKinds = [
  'dast',
  'secret_detection',
  'container_scanning',
  'cluster_image_scanning',
  'sast',
  'dependency_scanning',
  'sast_iac',
] as const;
export type ScanKind = (typeof scanKinds)[number];

export const vulnerabilityRuleTypes = ['no_longer_detected', 'detected'] as const;
export type VulnerabilityRuleType = (typeof vulnerabilityRuleTypes)[number];

export const criterionTypes = ['file_path', 'directory', 'identifier'] as const;
export type CriterionType = (typeof criterionTypes)[number];

export const identifierTypes = ['cve', 'cwe', 'owasp'] as const;
export type IdentifierType = (typeof identifierTypes)[number];

export const vulnerabilityActionTypes = ['auto_resolve', 'auto_dismiss', 'severity_override'] as const;
export type VulnerabilityActionType = (typeof vulnerabilityActionTypes)[number];

export const dismissalReasons = [
  'acceptable_risk',
  'false_positive',
  'mitigating_control',
  'used_in_tests',
  'not_applicable',
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

export const severityOverrideOperations = ['set', 'increase', 'decrease'] as const;
export type SeverityOverrideOperation = (typeof severityOverrideOperations)[number];

/** Severities that a policy can give to a vulnerability, the mildest first; `unknown` is not among them. */
export const overrideSeverities = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type OverrideSeverity = (typeof overrideSeverities)[number];

export const scopeMatchModes = ['all', 'any'] as const;
export type ScopeMatchMode = (typeof scopeMatchModes)[number];

export const excludedProjectTypes = ['personal', 'archived'] as const;
export type ExcludedProjectType = (typeof excludedProjectTypes)[number];

/** The scope categories that compare security attributes. */
export const scopeAttributeCategories = ['business_impact', 'application', 'business_unit', 'exposure'] as const;
export type ScopeAttributeCategory = (typeof scopeAttributeCategories)[number];

/** Experiments of a policy file that change what its policies do. */
export const policyExperiments = [
  'apply_on_empty_pipeline_option',
  'enforce_pipeline_policy_on_child_pipelines',
  'ensure_pipeline_policy_pre_succeeds',
  'pipeline_execution_policy_stages_higher_precedence',
  'pipeline_execution_schedule_policy',
  'security_attributes_policy_scope',
] as const;
export type PolicyExperimentName = (typeof policyExperiments)[number];
