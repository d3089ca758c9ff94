import type { Event, ScheduledPipelinesQuestion } from '#engine';
import type { Slice } from '../slice.ts';
import { ciFilesPrelude, ciTables, readerPrelude, readerTables } from './ci-files.ts';
import { projectPrelude, projectTables } from './project.ts';

// Scheduled pipelines run as the security policy bot, which is a member of the project itself.
const bots = `select u.id from users u join members m on m.user_id = u.id
  where m.project_id = (select id from focus) and u.type = 'security_policy_bot'`;

/** What the scheduled pipelines of a project are decided from: its schedules, their policies, the files and the bot. */
export const scheduledPipelinesSlice: Slice<ScheduledPipelinesQuestion> = {
  name: 'question_scheduled_pipelines',
  prelude: {
    focus: 'select $1::bigint as id',
    reader: `${bots} order by u.id limit 1`,
    ...projectPrelude,
    ...ciFilesPrelude,
    ...readerPrelude,
    // The branches of schedules stand in the policy files.
    requests: `select m.* from merge_requests m where m.source_project_id = (select id from focus) and m.state = 'opened'
      and m.source_branch = any (array(select word from policy_words
        union select default_branch from projects where id = (select id from focus)))`,
  },
  tables: {
    ...projectTables,
    ...readerTables,
    ...ciTables,
    // One for each branch tells whether it has been scanned on schedule before.
    pipelines: `select distinct on (ref) * from pipelines
      where project_id = (select id from focus) and source = 'security_orchestration_policy' order by ref, id`,
    policySchedules: 'select * from policy_schedules where project_id = (select id from focus)',
  },
  parameters: ({ projectId }) => [projectId],
};

const schedules = {
  prelude: { focus: 'select $1::bigint as id', ...projectPrelude },
  parameters: ({ projectId }: { readonly projectId: number }) => [projectId],
};

/** What the dispatcher moves on. */
export const schedulesFireSlice: Slice<Extract<Event, { kind: 'schedules_fire' }>> = {
  ...schedules,
  name: 'event_schedules_fire',
  tables: {
    ...projectTables,
    policySchedules: 'select * from policy_schedules where project_id = (select id from focus)',
  },
};

/** What schedules are made from. New rows are numbered after the highest id, whosever it is. */
export const policySchedulesCreatedSlice: Slice<Extract<Event, { kind: 'policy_schedules_created' }>> = {
  ...schedules,
  name: 'event_policy_schedules_created',
  tables: {
    ...projectTables,
    policySchedules: `select * from policy_schedules where id = any
      (array(select id from policy_schedules where project_id = (select id from focus)
        union select max(id) from policy_schedules))`,
  },
};
