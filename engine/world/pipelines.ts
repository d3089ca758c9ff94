import type { Instant } from './instance.ts';

export const pipelineSources = [
  'push',
  'merge_request_event',
  'schedule',
  'web',
  'api',
  'trigger',
  'pipeline',
  'parent_pipeline',
  'chat',
  'external',
  'external_pull_request_event',
  'unknown',
  'webide',
  'ondemand_dast_scan',
  'ondemand_dast_validation',
  'security_orchestration_policy',
  'pipeline_execution_policy_schedule',
] as const;
export type PipelineSource = (typeof pipelineSources)[number];

export const pipelineStatuses = [
  'created',
  'pending',
  'running',
  'success',
  'failed',
  'canceled',
  'skipped',
  'manual',
] as const;
export type PipelineStatus = (typeof pipelineStatuses)[number];

export interface Pipeline {
  readonly id: number;
  readonly projectId: number;
  readonly ref: string;
  readonly sha: string;
  /** The head of the target branch for merged-results pipelines. */
  readonly targetSha: string | null;
  readonly source: PipelineSource;
  readonly status: PipelineStatus;
  readonly parentId: number | null;
  readonly mergeRequestId: number | null;
  readonly userId: number | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

export const jobStatuses = [
  'created',
  'pending',
  'running',
  'success',
  'failed',
  'canceled',
  'skipped',
  'manual',
] as const;

export interface Job {
  readonly id: number;
  readonly pipelineId: number;
  readonly projectId: number;
  readonly name: string;
  readonly stage: string;
  readonly status: (typeof jobStatuses)[number];
  readonly userId: number | null;
  /** The human behind a composite identity. */
  readonly scopedUserId: number | null;
  readonly retriedByHuman: boolean;
  /** The kind of security report that the job is there to make; null for any other job. */
  readonly scanType: ScanType | null;
  readonly erasedAt: Instant | null;
}

export const scanTypes = [
  'sast',
  'secret_detection',
  'dependency_scanning',
  'container_scanning',
  'dast',
  'coverage_fuzzing',
  'api_fuzzing',
  'sarif',
] as const;
export type ScanType = (typeof scanTypes)[number];

/** A security scan of a pipeline; `job_failed` and `report_error` are the two ways not to have succeeded. */
export interface SecurityScan {
  readonly id: number;
  readonly pipelineId: number;
  readonly scanType: ScanType;
  readonly status: 'succeeded' | 'job_failed' | 'report_error';
}

export const severities = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
export type Severity = (typeof severities)[number];

export interface Identifier {
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

/** What scanners and advisories say of a finding; KEV and EPSS are null where enrichment is missing. */
export interface FindingAttributes {
  readonly severity: Severity;
  readonly name: string;
  readonly falsePositive: boolean;
  readonly fixAvailable: boolean;
  readonly knownExploited: boolean | null;
  readonly epssScore: number | null;
  readonly file: string | null;
  readonly identifiers: readonly Identifier[];
}

/** A finding of one scan; the same `uuid` in two pipelines is the same finding. */
export interface SecurityFinding extends FindingAttributes {
  readonly id: number;
  readonly scanId: number;
  readonly uuid: string;
}

export const vulnerabilityStates = ['detected', 'confirmed', 'resolved', 'dismissed'] as const;
export type VulnerabilityState = (typeof vulnerabilityStates)[number];

/** A vulnerability record of the default branch. */
export interface Vulnerability extends FindingAttributes {
  readonly id: number;
  readonly projectId: number;
  readonly uuid: string;
  readonly reportType: ScanType;
  readonly state: VulnerabilityState;
  readonly detectedAt: Instant;
  /** The newest default-branch scan of its type did not report it. */
  readonly noLongerDetected: boolean;
  readonly resolvedById: number | null;
  readonly resolvedAt: Instant | null;
  readonly autoResolved: boolean;
  readonly dismissalReason: string | null;
  /** A person set the severity by hand. */
  readonly severityOverridden: boolean;
}

export interface VulnerabilityTransition {
  readonly id: number;
  readonly vulnerabilityId: number;
  readonly fromState: VulnerabilityState;
  readonly toState: VulnerabilityState;
  readonly authorId: number;
  readonly policyName: string;
  readonly createdAt: Instant;
}

/** A policy gave a vulnerability another severity. What a person sets is `severityOverridden` on the vulnerability. */
export interface SeverityOverride {
  readonly id: number;
  readonly vulnerabilityId: number;
  readonly fromSeverity: Severity;
  readonly toSeverity: Severity;
  readonly authorId: number;
  readonly policyName: string;
  readonly createdAt: Instant;
}

export interface License {
  readonly spdxId: string | null;
  readonly name: string;
}

/** A component of the bill of materials that a pipeline reported. */
export interface SbomComponent {
  readonly id: number;
  readonly pipelineId: number;
  /** The scan that produced the bill of materials. */
  readonly scanType: 'dependency_scanning' | 'container_scanning';
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly License[];
}

export interface DastProfile {
  readonly id: number;
  readonly projectId: number;
  readonly kind: 'site' | 'scanner';
  readonly name: string;
}

export interface ClusterAgent {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
}
