import type { Event, EventKind, TableName } from '#engine';
import { sqlName } from '#fixtures';
import type { Slice } from '../slice.ts';
import { mergeRequestPrelude, mergeRequestTables } from './merge-request.ts';
import { projectPrelude } from './project.ts';
import { statusCheckTables } from './status-checks.ts';

type Of<K extends EventKind> = Extract<Event, { kind: K }>;

/** What an event of a merge request changes is decided from all that the merge request itself is judged from. */
const prelude = {
  subject: 'select * from merge_requests where id = $1::bigint',
  actor: 'select $2::bigint as id',
  ...mergeRequestPrelude,
} as const;

const tables = {
  ...mergeRequestTables,
  branches: `${mergeRequestTables.branches} or id = (select b.id from subject s
    join branches b on b.project_id = s.source_project_id and b.name = s.source_branch)`,
  accessTokens: 'select * from access_tokens where user_id = $2::bigint',
  approvals: numbered('approvals', mergeRequestTables.approvals),
  policyDismissals: numbered('policyDismissals', mergeRequestTables.policyDismissals),
  policyBypasses: numbered('policyBypasses', mergeRequestTables.policyBypasses),
  auditEvents: 'select * from audit_events where id = (select max(id) from audit_events)',
} as const satisfies Readonly<Partial<Record<TableName, string>>>;

export const retargetedSlice: Slice<Of<'merge_request_retargeted'>> = {
  name: 'event_merge_request_retargeted',
  tables: { mergeRequests: 'select * from merge_requests where id = $1::bigint', projects: targetProject() },
  parameters: ({ mergeRequestId }) => [mergeRequestId],
};
export const mergedSlice = sliceOf('merge_request_merged', () => null);
export const commitsPushedSlice = sliceOf('push', () => null);
export const approvedSlice = sliceOf('approved', ({ userId }) => userId);
export const unapprovedSlice = sliceOf('unapproved', ({ userId }) => userId);
export const policyDismissedSlice = sliceOf('policy_dismissed', ({ userId }) => userId);
export const policyBypassedSlice = sliceOf('policy_bypassed', ({ userId }) => userId);

/** A merge request that is not there yet: only the status checks of its project are looked at. */
export const openedSlice: Slice<Of<'merge_request_opened'>> = {
  name: 'event_merge_request_opened',
  prelude: { focus: 'select $1::bigint as id', home: projectPrelude.home, ancestry: projectPrelude.ancestry },
  tables: {
    projects: 'select * from projects where id = $1::bigint',
    protectedBranches: `select * from protected_branches where project_id = $1::bigint
      or namespace_id = any (array(select id from ancestry))`,
    externalStatusChecks: statusCheckTables.externalStatusChecks,
    externalStatusCheckBranches: statusCheckTables.externalStatusCheckBranches,
    statusCheckResponses:
      'select * from status_check_responses where id = (select max(id) from status_check_responses)',
  },
  parameters: ({ mergeRequest }) => [mergeRequest.projectId],
};

export const branchProtectedSlice: Slice<Of<'branch_protected'>> = {
  name: 'event_branch_protected',
  tables: {
    protectedBranches: numbered('protectedBranches', 'select * from protected_branches where project_id = $1::bigint'),
  },
  parameters: ({ projectId }) => [projectId],
};

export const branchUnprotectedSlice: Slice<Of<'branch_unprotected'>> = {
  name: 'event_branch_unprotected',
  prelude: { focus: 'select $1::bigint as id' },
  tables: {
    protectedBranches: 'select * from protected_branches where project_id = $1::bigint',
    externalStatusChecks: statusCheckTables.externalStatusChecks,
    externalStatusCheckBranches: statusCheckTables.externalStatusCheckBranches,
  },
  parameters: ({ projectId }) => [projectId],
};

export const policyFileChangedSlice: Slice<Of<'policy_file_changed'>> = {
  name: 'event_policy_file_changed',
  tables: { policyFiles: 'select * from policy_files where policy_project_id = $1::bigint' },
  parameters: ({ policyProjectId }) => [policyProjectId],
};

function sliceOf<K extends EventKind>(
  kind: K,
  actorOf: (event: Of<K> & { readonly mergeRequestId: number }) => number | null,
): Slice<Of<K> & { readonly mergeRequestId: number }> {
  return {
    name: `event_${kind}`,
    prelude,
    tables,
    parameters: (event) => [event.mergeRequestId, actorOf(event)],
  };
}

/** The query, and the row with the highest id of the table, after which new rows are numbered. */
function numbered(table: TableName, query: string): string {
  return `${query} or id = (select max(id) from ${sqlName(table)})`;
}

function targetProject(): string {
  return 'select * from projects where id = (select project_id from merge_requests where id = $1::bigint)';
}
