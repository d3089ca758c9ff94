import type { Event, StatusCheckCall, StatusCheckCallQuestion, TableName } from '#engine';
import type { Slice } from '../slice.ts';
import { callerPrelude, callerTables } from './status-check-caller.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

/**
 * What the status checks of a merge request are decided from. The prelude must define `focus` (the id of its project)
 * and `subject` (its row).
 */
export const statusCheckTables = {
  externalStatusChecks: 'select * from external_status_checks where project_id = (select id from focus)',
  externalStatusCheckBranches: `select * from external_status_check_branches where external_status_check_id = any (array(
    select id from external_status_checks where project_id = (select id from focus)))`,
  statusCheckResponses: 'select * from status_check_responses where merge_request_id = (select id from subject)',
} as const satisfies Readonly<Partial<Record<TableName, string>>>;

// $1 project, $2 merge request, $3 check, $4 caller
const callPrelude = {
  subject: 'select * from merge_requests where id = $2::bigint',
  focus: 'select coalesce($1::bigint, (select project_id from subject)) as id',
  caller: 'select $4::bigint as id',
  ...callerPrelude,
} as const;

const callTables = {
  ...callerTables,
  ...statusCheckTables,
  externalStatusChecks: `${statusCheckTables.externalStatusChecks} or id = $3::bigint`,
  mergeRequests: 'select * from subject',
  projects: 'select * from projects where id = (select id from focus)',
  protectedBranches: `select * from protected_branches where project_id = (select id from focus)
    or namespace_id = any (array(select id from ancestry))`,
} as const satisfies Readonly<Partial<Record<TableName, string>>>;

/** What an API call about status checks is answered from. */
export const statusCheckCallSlice: Slice<StatusCheckCallQuestion> = {
  name: 'question_status_check_call',
  prelude: callPrelude,
  tables: callTables,
  parameters: ({ userId, call }) => callParameters(call, userId),
};

/** What a report of an external service is judged from; new rows are numbered after the newest of all. */
export const statusCheckReportedSlice: Slice<Of<'status_check_reported'>> = {
  name: 'event_status_check_reported',
  prelude: callPrelude,
  tables: {
    ...callTables,
    statusCheckResponses: withNewest('status_check_responses', statusCheckTables.statusCheckResponses),
  },
  parameters: ({ mergeRequestId, checkId, userId }) => [null, mergeRequestId, checkId, userId],
};

/** What a retry is judged from. */
export const statusCheckRetriedSlice: Slice<Of<'status_check_retried'>> = {
  name: 'event_status_check_retried',
  prelude: callPrelude,
  tables: callTables,
  parameters: ({ mergeRequestId, checkId, userId }) => [null, mergeRequestId, checkId, userId],
};

/** What creating, changing or deleting a check is judged from. */
export const statusCheckDefinedSlice: Slice<Of<'status_check_defined'>> = {
  name: 'event_status_check_defined',
  prelude: callPrelude,
  tables: {
    ...callTables,
    externalStatusChecks: withNewest('external_status_checks', callTables.externalStatusChecks),
    externalStatusCheckBranches: `select * from external_status_check_branches
      where external_status_check_id = any (array(
        select id from external_status_checks where project_id = (select id from focus)))
      or id = (select max(id) from external_status_check_branches)`,
    statusCheckResponses: 'select * from status_check_responses where external_status_check_id = $3::bigint',
  },
  parameters: ({ userId, call }) => callParameters(call, userId),
};

// Of every project: the job that fails overdue rows knows no limits, but an index holds just the pending ones.
export const statusChecksTimeOutSlice: Slice<Of<'status_checks_time_out'>> = {
  name: 'event_status_checks_time_out',
  prelude: { pending: `select * from status_check_responses where status = 'pending'` },
  tables: {
    statusCheckResponses: `select * from status_check_responses where (merge_request_id, external_status_check_id, sha)
      in (select merge_request_id, external_status_check_id, sha from pending)`,
    mergeRequests: 'select * from merge_requests where id = any (array(select merge_request_id from pending))',
    externalStatusChecks:
      'select * from external_status_checks where id = any (array(select external_status_check_id from pending))',
  },
  parameters: () => [],
};

/** The query, and the row with the highest id of the table, after which new rows are numbered. */
function withNewest(table: string, query: string): string {
  return `${query} or id = (select max(id) from ${table})`;
}

function callParameters(call: StatusCheckCall, userId: number | null): readonly unknown[] {
  const projectId = 'projectId' in call ? call.projectId : null;
  const mergeRequestId = 'mergeRequestId' in call ? call.mergeRequestId : null;
  const checkId = 'checkId' in call ? call.checkId : null;
  return [projectId, mergeRequestId, checkId, userId];
}
