import type { EventKind } from '#engine';
import type { EventStep } from './event-step.ts';
import {
  approved,
  mergeRequestMerged,
  mergeRequestOpened,
  mergeRequestRetargeted,
  pushed,
  unapproved,
} from './merge-request-steps.ts';
import { accessTokenRevoked, memberRemoved, userActivated, userBlocked } from './people-steps.ts';
import { policyFileChanged, policySchedulesCreated, schedulesFire } from './policy-steps.ts';
import { branchProtected, branchUnprotected, jobFinished, pipelineFinished } from './project-steps.ts';
import { policyBypassed, policyDismissed } from './set-aside-steps.ts';
import {
  statusCheckDefined,
  statusCheckReported,
  statusCheckRetried,
  statusChecksTimeOut,
} from './status-check-steps.ts';

/** From a push's 15 unapproved seconds to expiries: a little, an hour, a day, a month. */
const waits = [1, 20, 3600, 86_400, 2_678_400] as const;

/** What can happen next, for each kind of event; a changed policy file says what `file` says. */
export function eventSteps(file: string): { readonly [K in EventKind]: EventStep<K> } {
  return {
    approved,
    unapproved,
    push: pushed,
    pipeline_finished: pipelineFinished,
    status_check_reported: statusCheckReported,
    status_check_retried: statusCheckRetried,
    status_check_defined: statusCheckDefined,
    status_checks_time_out: statusChecksTimeOut,
    time_passes: () => waits.map((seconds) => ({ kind: 'time_passes', seconds })),
    merge_request_retargeted: mergeRequestRetargeted,
    merge_request_merged: mergeRequestMerged,
    merge_request_opened: mergeRequestOpened,
    branch_protected: branchProtected,
    branch_unprotected: branchUnprotected,
    policy_file_changed: policyFileChanged(file),
    policy_dismissed: policyDismissed,
    policy_bypassed: policyBypassed,
    policy_schedules_created: policySchedulesCreated,
    schedules_fire: schedulesFire,
    access_token_revoked: accessTokenRevoked,
    member_removed: memberRemoved,
    user_blocked: userBlocked,
    user_activated: userActivated,
    job_finished: jobFinished,
  };
}
