import { defineParameterType } from '@cucumber/cucumber';
import type { MergeRequestHookEvent, MergeStatus, ViolationError } from '#engine';

/** What an external status check says. */
defineParameterType({
  name: 'checkStatus',
  regexp: /passed|failed|pending/,
  transformer: (word: string) => word as 'passed' | 'failed' | 'pending',
});

/** What happens to a merge request and may send webhooks. */
defineParameterType({
  name: 'hookEvent',
  regexp: /open|update|close|reopen|approve|unapprove|merge|push|comment/,
  transformer: (word: string) => word as MergeRequestHookEvent,
});

/** What a merge request that cannot be merged reports. */
defineParameterType({
  name: 'mergeStatus',
  regexp:
    /not_open|draft_status|not_approved|approvals_syncing|checking|security_policy_violations|status_checks_must_pass/,
  transformer: (word: string) => word as MergeStatus,
});

/** Why an approval rule could not be judged, in GitLab's code. */
defineParameterType({
  name: 'violationError',
  regexp: /[A-Z]+(?:_[A-Z]+)+/,
  transformer: (word: string) => word as ViolationError,
});

const approvalSettings = {
  'prevents approval by the author': 'preventApprovalByAuthor',
  'prevents approval by committers': 'preventApprovalByCommitAuthor',
  'removes approvals with new commits': 'removeApprovalsWithNewCommit',
  'requires a password to approve': 'requirePasswordToApprove',
  'prevents editing approval rules': 'preventEditingApprovalRules',
} as const;

/** A setting that decides who may approve, as people say it. */
defineParameterType({
  name: 'approvalSetting',
  regexp: new RegExp(Object.keys(approvalSettings).join('|')),
  transformer: (words: string) => approvalSettings[words as keyof typeof approvalSettings],
});
