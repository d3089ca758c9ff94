import type { Event, EventKind, Question, QuestionKind } from '#engine';
import type { Slice } from '../slice.ts';
import {
  accessSlice,
  accessTokenRevokedSlice,
  jobFinishedSlice,
  memberRemovedSlice,
  userActivatedSlice,
  userBlockedSlice,
} from './access.ts';
import { branchChangeSlice, pushSlice } from './branch-protection.ts';
import { catalogPublicationSlice } from './catalog-publication.ts';
import { mergeRequestSlice } from './merge-request.ts';
import {
  approvedSlice,
  branchProtectedSlice,
  branchUnprotectedSlice,
  commitsPushedSlice,
  mergedSlice,
  openedSlice,
  policyBypassedSlice,
  policyDismissedSlice,
  policyFileChangedSlice,
  retargetedSlice,
  unapprovedSlice,
} from './merge-request-events.ts';
import { pipelineSlice } from './pipeline.ts';
import { policiesSlice } from './policies.ts';
import { policyFileSlice } from './policy-file.ts';
import { policyLinkSlice } from './policy-link.ts';
import { policySchedulesCreatedSlice, scheduledPipelinesSlice, schedulesFireSlice } from './scheduled-pipelines.ts';
import {
  statusCheckCallSlice,
  statusCheckDefinedSlice,
  statusCheckReportedSlice,
  statusCheckRetriedSlice,
  statusChecksTimeOutSlice,
} from './status-checks.ts';
import { pipelineFinishedSlice, vulnerabilitiesSlice } from './vulnerabilities.ts';

/** What each kind of question needs of a world. */
export const questionSlices: { readonly [K in QuestionKind]?: Slice<Extract<Question, { kind: K }>> } = {
  catalog_publication: catalogPublicationSlice,
  access: accessSlice,
  merge_request: mergeRequestSlice,
  pipeline: pipelineSlice,
  policies: policiesSlice,
  policy_file: policyFileSlice,
  policy_link: policyLinkSlice,
  scheduled_pipelines: scheduledPipelinesSlice,
  status_check_call: statusCheckCallSlice,
  push: pushSlice,
  branch_change: branchChangeSlice,
  vulnerabilities: vulnerabilitiesSlice,
};

/** What each kind of event needs of a world. */
export const eventSlices: { readonly [K in EventKind]?: Slice<Extract<Event, { kind: K }>> } = {
  time_passes: { name: 'event_time_passes', tables: {}, parameters: () => [] },
  merge_request_opened: openedSlice,
  merge_request_retargeted: retargetedSlice,
  merge_request_merged: mergedSlice,
  push: commitsPushedSlice,
  approved: approvedSlice,
  unapproved: unapprovedSlice,
  policy_dismissed: policyDismissedSlice,
  policy_bypassed: policyBypassedSlice,
  branch_protected: branchProtectedSlice,
  branch_unprotected: branchUnprotectedSlice,
  policy_file_changed: policyFileChangedSlice,
  status_check_defined: statusCheckDefinedSlice,
  status_check_reported: statusCheckReportedSlice,
  status_check_retried: statusCheckRetriedSlice,
  status_checks_time_out: statusChecksTimeOutSlice,
  pipeline_finished: pipelineFinishedSlice,
  schedules_fire: schedulesFireSlice,
  policy_schedules_created: policySchedulesCreatedSlice,
  access_token_revoked: accessTokenRevokedSlice,
  member_removed: memberRemovedSlice,
  user_blocked: userBlockedSlice,
  user_activated: userActivatedSlice,
  job_finished: jobFinishedSlice,
};
