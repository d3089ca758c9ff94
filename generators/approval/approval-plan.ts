import type { PolicyScanner, ScanKind } from '#catalogue';
import type { License, PipelineStatus, Project, Severity, VulnerabilityState } from '#engine';
import type { ApprovalPolicyDocument, RoleWord } from '#fixtures';
import type { PersonName } from '../words.ts';

/**
 * A world of one merge request under approval policies, before it is made: what was drawn, without ids. Laws change a
 * plan and make both worlds, so that the two differ in what the law is about and in nothing else.
 */
export interface ApprovalPlan {
  readonly people: readonly PersonPlan[];
  /** Names or patterns. */
  readonly protectedBranches: readonly string[];
  readonly sourceBranch: string;
  readonly targetBranch: string;
  readonly settings: ProjectSettingsPlan;
  readonly policies: readonly PlacedPolicy[];
  readonly commits: readonly CommitPlan[];
  /** Null where no pipeline ran. */
  readonly source: PipelinePlan | null;
  readonly target: PipelinePlan | null;
  readonly findings: readonly FindingPlan[];
  readonly components: readonly ComponentPlan[];
  readonly approvals: readonly PersonName[];
  /** A rule that people wrote, beside the policies. */
  readonly ownRule: OwnRulePlan | null;
  readonly setAside: readonly SetAsidePlan[];
  /** The scans that a scan execution policy of the project makes run; left out where there is no such policy. */
  readonly enforcedScans?: readonly ScanKind[];
}

export interface PersonPlan {
  readonly name: PersonName;
  /** Null for somebody who is no member. */
  readonly role: RoleWord | null;
  readonly memberOf: 'project' | 'group';
  /** A developer of the group `acme/team`, which policies name as approvers. */
  readonly inTeam: boolean;
}

export type ProjectSettingsPlan = Pick<
  Project,
  | 'preventApprovalByAuthor'
  | 'preventApprovalByCommitAuthor'
  | 'removeApprovalsWithNewCommit'
  | 'requirePasswordToApprove'
  | 'preventEditingApprovalRules'
>;

/** A policy in the file that governs the project itself or the group above it. */
export interface PlacedPolicy {
  readonly on: 'project' | 'group';
  readonly policy: ApprovalPolicyDocument;
}

export interface CommitPlan {
  readonly author: PersonName;
  readonly committer: PersonName;
  readonly signature: 'none' | 'unverified' | 'verified';
  readonly mergeCommit: boolean;
}

export interface PipelinePlan {
  readonly status: PipelineStatus;
  /** Scans beside those that report a finding. */
  readonly scans: readonly ScanPlan[];
}

export interface ScanPlan {
  readonly scanner: PolicyScanner;
  readonly status: 'succeeded' | 'job_failed' | 'report_error';
}

/** One uuid, and where it turns up: in the merge request, on the target branch, among the vulnerabilities. */
export interface FindingPlan {
  readonly scanner: PolicyScanner;
  readonly severity: Severity;
  /** What the target side says, where it says something else. */
  readonly severityOnTarget: Severity;
  readonly onSource: boolean;
  readonly onTarget: boolean;
  readonly vulnerability: VulnerabilityState | null;
  readonly ageInDays: number;
  readonly falsePositive: boolean;
  readonly fixAvailable: boolean;
  readonly knownExploited: boolean | null;
  readonly epssScore: number | null;
}

export interface ComponentPlan {
  readonly name: string;
  readonly license: License;
  readonly onSource: boolean;
  readonly onTarget: boolean;
}

export interface OwnRulePlan {
  readonly kind: 'regular' | 'any_approver';
  readonly approvalsRequired: number;
  readonly approvers: readonly PersonName[];
}

/** A policy dismissed or bypassed on the merge request, by the first person. */
export interface SetAsidePlan {
  readonly policy: number;
  readonly how: 'dismissed' | 'bypassed';
}
