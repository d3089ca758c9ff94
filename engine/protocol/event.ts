import type { CheckStatus } from '../world/policies.ts';
import type { Commit, MergeRequest } from '../world/repository.ts';
import type { StatusCheckDefinition } from './question.ts';

/** Something that happens to a world. Ids point at rows that exist, unless the event says otherwise. */
export type Event =
  | { readonly kind: 'time_passes'; readonly seconds: number }
  | { readonly kind: 'merge_request_opened'; readonly mergeRequest: MergeRequest; readonly commits: readonly Commit[] }
  | { readonly kind: 'merge_request_retargeted'; readonly mergeRequestId: number; readonly targetBranch: string }
  | { readonly kind: 'merge_request_merged'; readonly mergeRequestId: number }
  /** Commits reach the source branch; the last one is the new head. */
  | { readonly kind: 'push'; readonly mergeRequestId: number; readonly commits: readonly Commit[] }
  /** A pipeline ends with the reports that its scans hold. */
  | {
      readonly kind: 'pipeline_finished';
      readonly pipelineId: number;
      readonly status: 'success' | 'failed' | 'canceled';
    }
  | { readonly kind: 'approved'; readonly mergeRequestId: number; readonly userId: number }
  | { readonly kind: 'unapproved'; readonly mergeRequestId: number; readonly userId: number }
  /** An external service reports; what the API would refuse changes nothing. */
  | {
      readonly kind: 'status_check_reported';
      readonly mergeRequestId: number;
      readonly checkId: number;
      readonly sha: string;
      readonly status: CheckStatus;
      readonly userId: number;
    }
  | {
      readonly kind: 'status_check_retried';
      readonly mergeRequestId: number;
      readonly checkId: number;
      readonly userId: number;
    }
  /** Somebody creates, changes or deletes a status check; what the API would refuse changes nothing. */
  | { readonly kind: 'status_check_defined'; readonly userId: number; readonly call: StatusCheckDefinition }
  /** The periodic job that fails status checks left pending for too long. */
  | { readonly kind: 'status_checks_time_out' }
  /** The dispatcher of policy schedules runs: due schedules start and move on to their next time. */
  | { readonly kind: 'schedules_fire'; readonly projectId: number }
  /** The schedules of a project are made anew from what its policies say now. */
  | { readonly kind: 'policy_schedules_created'; readonly projectId: number }
  | {
      readonly kind: 'policy_file_changed';
      readonly policyProjectId: number;
      readonly content: string;
      readonly committedVia: 'merge_request' | 'push';
    }
  | {
      readonly kind: 'policy_dismissed';
      readonly mergeRequestId: number;
      readonly configurationId: number;
      readonly policyName: string;
      readonly userId: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'policy_bypassed';
      readonly mergeRequestId: number;
      readonly configurationId: number;
      readonly policyName: string;
      readonly userId: number;
      readonly reason: string;
    }
  | { readonly kind: 'branch_protected'; readonly projectId: number; readonly branch: string }
  | { readonly kind: 'branch_unprotected'; readonly projectId: number; readonly branch: string }
  | { readonly kind: 'access_token_revoked'; readonly accessTokenId: number }
  | { readonly kind: 'member_removed'; readonly memberId: number }
  | { readonly kind: 'user_blocked'; readonly userId: number }
  | { readonly kind: 'user_activated'; readonly userId: number }
  | { readonly kind: 'job_finished'; readonly jobId: number; readonly status: 'success' | 'failed' | 'canceled' };

export type EventKind = Event['kind'];
