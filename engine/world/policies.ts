import type { Instant } from './instance.ts';

/** The link from a policy project to the one group or project that it governs. */
export interface PolicyConfiguration {
  readonly id: number;
  readonly policyProjectId: number;
  readonly namespaceId: number | null;
  readonly projectId: number | null;
}

/** The `.gitlab/security-policies/policy.yml` of a policy project, as it stands in the repository. */
export interface PolicyFile {
  readonly id: number;
  readonly policyProjectId: number;
  readonly content: string;
  /** What stood there before the last change; null where there was none. */
  readonly previousContent: string | null;
  readonly sha: string;
  readonly committedVia: 'merge_request' | 'push';
  readonly committedAt: Instant;
}

/** A person set a warn-mode policy aside on one merge request, for what it had found by then. */
export interface PolicyDismissal {
  readonly id: number;
  readonly mergeRequestId: number;
  readonly configurationId: number;
  readonly policyName: string;
  readonly userId: number;
  readonly reason: string;
  readonly findingUuids: readonly string[];
  readonly licenses: readonly string[];
}

/** An allowed actor set a policy aside on one merge request. */
export interface PolicyBypass {
  readonly id: number;
  readonly mergeRequestId: number;
  readonly configurationId: number;
  readonly policyName: string;
  readonly userId: number;
  readonly reason: string;
}

/** When a scheduled rule of a policy is due next, for one project. */
export interface PolicySchedule {
  readonly id: number;
  readonly configurationId: number;
  readonly projectId: number;
  readonly policyType: 'scan_execution_policy' | 'pipeline_execution_schedule_policy';
  readonly policyIndex: number;
  /** The rule (scan execution) or the schedule (pipeline execution) within the policy. */
  readonly ruleIndex: number;
  readonly nextRunAt: Instant;
}

export interface ExternalStatusCheck {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  readonly externalUrl: string;
  readonly sharedSecret: string | null;
  readonly createdAt: Instant;
}

export interface ExternalStatusCheckBranch {
  readonly id: number;
  readonly externalStatusCheckId: number;
  readonly protectedBranchId: number;
}

export const checkStatuses = ['passed', 'failed', 'pending'] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/** One answer to a status check; the row with the highest id for a sha is in force. */
export interface StatusCheckResponse {
  readonly id: number;
  readonly mergeRequestId: number;
  readonly externalStatusCheckId: number;
  readonly sha: string;
  readonly status: CheckStatus;
  readonly createdAt: Instant;
  readonly retriedAt: Instant | null;
}
