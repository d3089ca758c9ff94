import type { Instant } from './instance.ts';

export interface Branch {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  readonly sha: string;
}

/** A protected branch of a project or of a group; `name` may be a wildcard. */
export interface ProtectedBranch {
  readonly id: number;
  readonly projectId: number | null;
  readonly namespaceId: number | null;
  readonly name: string;
  readonly pushAccessLevel: number;
  readonly mergeAccessLevel: number;
  readonly allowForcePush: boolean;
}

/** A file of a repository; `ref` null stands for every ref on which no other row names the path. */
export interface RepositoryFile {
  readonly id: number;
  readonly projectId: number;
  readonly ref: string | null;
  readonly path: string;
  readonly content: string;
}

export interface MergeRequest {
  readonly id: number;
  readonly iid: number;
  /** The target project. */
  readonly projectId: number;
  readonly sourceProjectId: number;
  readonly sourceBranch: string;
  readonly targetBranch: string;
  readonly title: string;
  readonly authorId: number;
  /** The human on whose behalf an agent opened it. */
  readonly onBehalfOfId: number | null;
  readonly state: 'opened' | 'closed' | 'merged';
  readonly draft: boolean;
  /** The head of the current diff. */
  readonly headSha: string;
  readonly mergeBaseSha: string;
  readonly diffStartSha: string;
  readonly headPipelineId: number | null;
  readonly temporarilyUnapprovedUntil: Instant | null;
  readonly createdAt: Instant;
  readonly mergedAt: Instant | null;
}

export const signatures = ['none', 'unverified', 'verified'] as const;

/** A commit of a merge request. */
export interface Commit {
  readonly id: number;
  readonly mergeRequestId: number;
  readonly sha: string;
  readonly message: string;
  readonly authorId: number | null;
  readonly committerId: number | null;
  readonly signature: (typeof signatures)[number];
  readonly mergeCommit: boolean;
  readonly committedAt: Instant;
}

export interface Approval {
  readonly id: number;
  readonly mergeRequestId: number;
  readonly userId: number;
  readonly createdAt: Instant;
}

/** An approval rule that people wrote, on the project or, with `mergeRequestId`, on one merge request. */
export interface ApprovalRule {
  readonly id: number;
  readonly projectId: number;
  readonly mergeRequestId: number | null;
  readonly kind: 'regular' | 'any_approver' | 'code_owner';
  readonly name: string;
  readonly approvalsRequired: number;
}

export interface ApprovalRuleUser {
  readonly id: number;
  readonly approvalRuleId: number;
  readonly userId: number;
}

/** A note or an audit record that the platform itself wrote. */
export interface AuditEvent {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  readonly details: string;
  readonly createdAt: Instant;
}
