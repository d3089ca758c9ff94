import type { Event, EventKind, Question, QuestionKind } from '#engine';
import type { Slice } from '../slice.ts';
import { branchChangeSlice, pushSlice } from './branch-protection.ts';
import { mergeRequestSlice } from './merge-request.ts';
import { pipelineSlice } from './pipeline.ts';
import { policiesSlice } from './policies.ts';
import { policyFileSlice } from './policy-file.ts';
import { policyLinkSlice } from './policy-link.ts';
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
  merge_request: mergeRequestSlice,
  pipeline: pipelineSlice,
  policies: policiesSlice,
  policy_file: policyFileSlice,
  policy_link: policyLinkSlice,
  status_check_call: statusCheckCallSlice,
  push: pushSlice,
  branch_change: branchChangeSlice,
  vulnerabilities: vulnerabilitiesSlice,
};

/** What each kind of event needs of a world. */
export const eventSlices: { readonly [K in EventKind]?: Slice<Extract<Event, { kind: K }>> } = {
  time_passes: { name: 'event_time_passes', tables: {}, parameters: () => [] },
  status_check_defined: statusCheckDefinedSlice,
  status_check_reported: statusCheckReportedSlice,
  status_check_retried: statusCheckRetriedSlice,
  status_checks_time_out: statusChecksTimeOutSlice,
  pipeline_finished: pipelineFinishedSlice,
};
