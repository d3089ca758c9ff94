import type { PipelineSource, Severity, VulnerabilityState } from '../world/pipelines.ts';
import type { CheckStatus } from '../world/policies.ts';

/** What a merge request reports about itself, in the platform's words. */
export const mergeStatuses = [
  'mergeable',
  'not_open',
  'draft_status',
  'not_approved',
  'approvals_syncing',
  'checking',
  'security_policy_violations',
  'status_checks_must_pass',
] as const;
export type MergeStatus = (typeof mergeStatuses)[number];

export interface RuleOutcome {
  readonly name: string;
  /** The policy behind it, or null for a rule that people wrote. */
  readonly policy: string | null;
  readonly kind: 'scan_finding' | 'license_finding' | 'any_merge_request' | 'regular' | 'any_approver' | 'code_owner';
  readonly approvalsRequired: number;
  readonly approvalsLeft: number;
  readonly approved: boolean;
  /** False when more approvals are required than eligible approvers exist. */
  readonly valid: boolean;
  readonly eligibleApprovers: readonly string[];
  readonly approvedBy: readonly string[];
}

export const violationErrors = [
  'SCAN_REMOVED',
  'SCAN_NOT_SUCCEEDED',
  'ARTIFACTS_MISSING',
  'PIPELINE_FAILED',
  'TARGET_SCAN_MISSING',
  'TARGET_PIPELINE_MISSING',
  'EVALUATION_SKIPPED',
  'UNKNOWN',
] as const;
export type ViolationError = (typeof violationErrors)[number];

export interface ViolationOutcome {
  readonly policy: string;
  /** 1-based position of the rule in the policy. */
  readonly rule: number;
  readonly status: 'running' | 'failed' | 'warn';
  readonly errors: readonly ViolationError[];
  /** What the error is about, such as the scanners that are missing. */
  readonly missing: readonly string[];
  readonly newFindings: readonly string[];
  readonly existingFindings: readonly string[];
  readonly licenses: readonly { readonly license: string; readonly dependencies: readonly string[] }[];
  readonly commits: readonly string[];
}

export interface ApprovalSettingsOutcome {
  readonly preventApprovalByAuthor: boolean;
  readonly preventApprovalByCommitAuthor: boolean;
  readonly removeApprovalsWithNewCommit: boolean;
  readonly requirePasswordToApprove: boolean;
  readonly preventEditingApprovalRules: boolean;
}

export interface MergeRequestOutcome {
  readonly kind: 'merge_request';
  readonly mergeable: boolean;
  /** The first check that fails, in the platform's order. */
  readonly status: MergeStatus;
  readonly failedChecks: readonly MergeStatus[];
  readonly approvalsRequired: number;
  readonly approvalsLeft: number;
  readonly approved: boolean;
  readonly rules: readonly RuleOutcome[];
  readonly violations: readonly ViolationOutcome[];
  readonly approvalSettings: ApprovalSettingsOutcome;
  readonly statusChecks: readonly { readonly name: string; readonly status: CheckStatus }[];
  readonly botComment: boolean;
}

export interface PipelineJobOutcome {
  readonly name: string;
  readonly stage: string;
  readonly origin: 'project' | 'pipeline_execution_policy' | 'scan_execution_policy';
  readonly policy: string | null;
  readonly needs: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly allowFailure: boolean;
  /** The scan runs without the default `before_script` and `after_script` of the project. */
  readonly ignoresDefaultScripts?: boolean;
  /** What the job prints before it fails, where it can do nothing else. */
  readonly failsWith?: string;
  /** The policy behind a job, as the job itself records it. */
  readonly options?: PolicyJobOptions;
}

/** What a job of a pipeline execution policy carries about its policy. */
export interface PolicyJobOptions {
  readonly policy: string;
  /** The commit of the policy file. */
  readonly policyFileSha: string;
  readonly policyProjectId: number;
  readonly variablesOverride: {
    readonly allowed: boolean;
    readonly exceptions?: readonly string[];
    readonly dotenv?: string;
  } | null;
  readonly preSucceeds: boolean;
}

export const policyPreGates = ['none', 'completion', 'success'] as const;

export interface PipelineOutcome {
  readonly kind: 'pipeline';
  readonly result: 'created' | 'skipped' | 'failed' | 'not_created';
  readonly failureReason: string | null;
  readonly errors: readonly string[];
  readonly configSource: string | null;
  readonly name: string | null;
  /** The stages that have a job, in order. */
  readonly stages: readonly string[];
  readonly jobs: readonly PipelineJobOutcome[];
  /** What must have become of the reserved first stage before any job of another stage starts, whatever its needs. */
  readonly policyPreGate: (typeof policyPreGates)[number];
}

export interface ScheduledPipelineOutcome {
  readonly policyType: 'scan_execution_policy' | 'pipeline_execution_schedule_policy';
  readonly policy: string;
  readonly ref: string;
  readonly source: PipelineSource;
  readonly user: string;
  readonly jobs: readonly string[];
  /** What the schedule itself tells the scans. */
  readonly variables?: Readonly<Record<string, string>>;
  /** It starts at a random instant of this span; both ends are the same without a time window. */
  readonly earliest: string;
  readonly latest: string;
}

export interface ScheduledPipelinesOutcome {
  readonly kind: 'scheduled_pipelines';
  readonly pipelines: readonly ScheduledPipelineOutcome[];
  readonly refusals: readonly { readonly policy: string; readonly ref: string | null; readonly reason: string }[];
  readonly nextRuns: readonly { readonly policy: string; readonly at: string }[];
}

export interface VulnerabilityOutcome {
  readonly uuid: string;
  readonly name: string;
  readonly state: VulnerabilityState;
  readonly severity: Severity;
  readonly resolvedBy: string | null;
  readonly autoResolved: boolean;
  readonly dismissalReason: string | null;
  /** The newest default-branch scan of its type did not report it. */
  readonly noLongerDetected: boolean;
  /** What policies did to its state and its severity, oldest first. */
  readonly transitions: readonly {
    readonly from: VulnerabilityState;
    readonly to: VulnerabilityState;
    readonly policy: string;
    readonly by: string;
  }[];
  readonly severityOverrides: readonly {
    readonly from: Severity;
    readonly to: Severity;
    readonly policy: string;
    readonly by: string;
  }[];
}

export interface VulnerabilitiesOutcome {
  readonly kind: 'vulnerabilities';
  readonly vulnerabilities: readonly VulnerabilityOutcome[];
  readonly counts: Readonly<Record<VulnerabilityState, number>>;
}

export const omissionReasons = [
  'invalid_file',
  'disabled',
  'beyond_limit',
  'out_of_scope',
  'beyond_pipeline_limit',
  'unlicensed',
] as const;

export interface PoliciesOutcome {
  readonly kind: 'policies';
  /** In the order in which they apply within their type, highest configuration first. */
  readonly covering: readonly CoveringPolicy[];
  readonly leftOut: readonly (CoveringPolicy & { readonly reason: (typeof omissionReasons)[number] })[];
}

export interface CoveringPolicy {
  readonly type: string;
  readonly name: string;
  /** Full path of the group or project whose configuration it comes from. */
  readonly from: string;
}

export interface PolicyFileOutcome {
  readonly kind: 'policy_file';
  readonly valid: boolean;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning';
    readonly code: string;
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

export interface AccessOutcome {
  readonly kind: 'access';
  readonly allowed: boolean;
  /** The HTTP status of the answer: 200 when allowed, else 400, 401, 403 or 404; GraphQL refuses with 200 and an error. */
  readonly status: number;
  /** The access level that the user behind the credential holds on the resource; 0 is none. */
  readonly accessLevel: number;
  /** Abilities that custom roles add there. */
  readonly customAbilities: readonly string[];
  /** What is missing, in words; empty when allowed. */
  readonly reasons: readonly string[];
}

/** The answer to an API call, a push, a link or a branch change. */
export interface CallOutcome {
  readonly kind: 'call';
  readonly accepted: boolean;
  /** HTTP status for API calls; 0 for pushes. */
  readonly status: number;
  readonly messages: readonly string[];
  /** What the answer shows, where that decides something. */
  readonly body: Readonly<Record<string, unknown>>;
}

export type Outcome =
  | MergeRequestOutcome
  | PipelineOutcome
  | ScheduledPipelinesOutcome
  | VulnerabilitiesOutcome
  | PoliciesOutcome
  | PolicyFileOutcome
  | AccessOutcome
  | CallOutcome;
