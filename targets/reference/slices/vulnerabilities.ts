import type { Event, TableName, VulnerabilitiesQuestion } from '#engine';
import type { Slice } from '../slice.ts';
import { projectPrelude, projectTables } from './project.ts';

/** What the vulnerabilities of a project are told from. */
export const vulnerabilitiesSlice: Slice<VulnerabilitiesQuestion> = {
  name: 'question_vulnerabilities',
  prelude: { own: 'select * from vulnerabilities where project_id = $1::bigint' },
  tables: {
    vulnerabilities: 'select * from own',
    vulnerabilityTransitions:
      'select * from vulnerability_transitions where vulnerability_id = any (array(select id from own))',
    severityOverrides: 'select * from severity_overrides where vulnerability_id = any (array(select id from own))',
    users: `select * from users where id = any (array(
      select resolved_by_id from own
      union select author_id from vulnerability_transitions where vulnerability_id = any (array(select id from own))
      union select author_id from severity_overrides where vulnerability_id = any (array(select id from own))))`,
  },
  parameters: ({ projectId }) => [projectId],
};

// Vulnerabilities change on the default branch only, so no other pipeline loads them.
const managed = `project_id = (select project_id from subject where ref = (select default_branch from projects
  where id = (select id from focus)))`;

/** What taking in the reports of a pipeline, and the policies after it, are decided from. */
export const finishedPipelineTables = {
  ...projectTables,
  pipelines: 'select * from family',
  securityScans: 'select * from scans',
  securityFindings: 'select * from security_findings where scan_id = any (array(select id from scans))',
  // New rows are numbered after the highest id of their table, whosever it is.
  vulnerabilities: `select * from vulnerabilities where ${managed} or id = (select max(id) from vulnerabilities)`,
  vulnerabilityTransitions:
    'select * from vulnerability_transitions where id = (select max(id) from vulnerability_transitions)',
  severityOverrides: `select o.* from severity_overrides o where o.id = (select max(id) from severity_overrides)
    or o.vulnerability_id = any (array(select id from vulnerabilities where ${managed}))`,
  members: `select m.* from members m join users u on u.id = m.user_id
    where m.project_id = (select id from focus) and u.type = 'security_policy_bot'`,
  users: `select * from users where type = 'security_policy_bot'
    and id = any (array(select user_id from members where project_id = (select id from focus)))`,
} as const satisfies Readonly<Partial<Record<TableName, string>>>;

/** What the end of a pipeline is judged from. */
export const pipelineFinishedSlice: Slice<Extract<Event, { kind: 'pipeline_finished' }>> = {
  name: 'event_pipeline_finished',
  prelude: {
    subject: 'select * from pipelines where id = $1::bigint',
    family: `select * from subject union all
      select p.* from pipelines p join family f on p.parent_id = f.id and p.project_id = f.project_id`,
    scans: 'select * from security_scans where pipeline_id = any (array(select id from family))',
    focus: 'select project_id as id from subject',
    ...projectPrelude,
  },
  tables: finishedPipelineTables,
  parameters: ({ pipelineId }) => [pipelineId],
};
