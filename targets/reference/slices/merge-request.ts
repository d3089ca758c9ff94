import { type MergeRequestQuestion, type TableName, uncomparedSources } from '#engine';
import type { Slice } from '../slice.ts';
import { projectPrelude, projectTables } from './project.ts';
import { statusCheckTables } from './status-checks.ts';

/**
 * What no name, path or number contains. Making spaces of it, one sign after the other, takes Postgres a fraction of the
 * time that a regular expression or `translate` does.
 */
const betweenWords = [...'!"#$%&\'()*+,:;<=>?@[\\]^`{|}~\t\n\r\v\f'];
const spaced = betweenWords.reduce((text, sign) => `replace(${text}, '${sign === "'" ? "''" : sign}', ' ')`, 'content');

const uncompared = uncomparedSources.map((source) => `'${source}'`).join(', ');

/**
 * What a merge request is judged from. The prelude must define `subject`, the row of the merge request, and `actor`,
 * a row with the `id` of whoever acts on it, if anybody does.
 * INVARIANT: nothing here grows with the rest of the world. Approvers are looked up by the words of the policy
 * files, so that a file which names three users loads three users.
 */
export const mergeRequestPrelude = {
  focus: 'select project_id as id from subject',
  ...projectPrelude,
  words: `select distinct unnest(string_to_array(${spaced}, ' ')) as word from policy_texts`,
  numbers: `select word::bigint as id from words where word ~ '^[0-9]{1,15}$'`,
  // Minutes; the widest time window that a policy asks for.
  span: `select max((m)[1]::int) as minutes
    from policy_texts, regexp_matches(content, 'security_report_time_window["'']?\\s*:\\s*([0-9]{1,9})', 'g') m`,
  heads: `select p.* from pipelines p, subject s where p.sha = s.head_sha
      and p.project_id in (s.project_id, s.source_project_id)`,
  shas: `select merge_base_sha as sha from subject union select diff_start_sha from subject
      union select target_sha from heads where target_sha is not null`,
  latest: `select p.* from subject s, lateral (select * from pipelines where project_id = s.project_id
      and ref = s.target_branch and parent_id is null
      and source not in (${uncompared}) order by id desc limit 1) p`,
  // Every pipeline that a search by time window may come upon, and no older one.
  recent: `select p.* from latest l join pipelines p on p.project_id = l.project_id and p.ref = l.ref
      where p.created_at between l.created_at - (select minutes from span) * interval '1 minute' and l.created_at`,
  // By commit and only then by branch: a busy branch has more pipelines than a commit (`offset 0` keeps it that way).
  compared: `select p.* from subject s,
      (select sha from shas union select sha from latest union select sha from recent) one,
      lateral (select * from pipelines where project_id = s.project_id and sha = one.sha offset 0) p
    where p.ref = s.target_branch`,
  pipes: `select * from heads union select * from compared union
      select child.* from pipelines child join pipes on child.parent_id = pipes.id`,
  scans: 'select * from security_scans where pipeline_id = any (array(select id from pipes))',
  findings: 'select * from security_findings where scan_id = any (array(select id from scans))',
  hands: `select author_id as id from subject union select user_id from approvals
    where merge_request_id = (select id from subject) union select id from actor`,
  // Most numbers in a policy file are no ids, and some group or person has almost any of them as its id.
  number_means: `select coalesce(bool_or(word in ('user_approvers_ids', 'bypass_settings')), false) as users,
      coalesce(bool_or(word in ('group_approvers_ids', 'bypass_settings')), false) as groups from words`,
  named: `select id from users where username = any (array(select word from words)) union
    select id from users where id = any (array(select id from numbers where (select users from number_means)))`,
  groups: `select * from namespaces where kind = 'group' and (full_path = any (array(select word from words))
    or id = any (array(select id from numbers where (select groups from number_means))))`,
  // Where roles in the project may come from: it and its groups, groups that they are shared with, and groups above these.
  project_shares: 'select * from project_group_links where project_id = (select id from focus)',
  chains: `select * from ancestry union select * from namespaces where id = any (array(select unnest(traversal_ids)
    from namespaces where id = any (array(select namespace_id from project_shares))))`,
  group_shares: 'select * from group_group_links where shared_namespace_id = any (array(select id from chains))',
  containers: 'select id from chains union select shared_with_namespace_id from group_shares',
  // Arrays, since Postgres looks a list of ids up in an index where it would read the whole table for a subquery.
  crew: `select * from members where project_id = (select id from focus)
    union all select * from members where namespace_id = any (array(select id from containers))`,
  // Nobody has more than the best of the own memberships, so that those below every role in the files decide nothing.
  lowest_role: `select min(case word when 'developer' then 30 when 'maintainer' then 40 when 'owner' then 50 end) as level
    from words where exists (select from words where word = 'role_approvers')`,
  custom_links: `select from project_shares where member_role_id = any (array(select id from numbers))
    union all select from group_shares where member_role_id = any (array(select id from numbers))`,
  role_holders: `select user_id as id from crew where access_level >= (select level from lowest_role)
      or exists (select from words where word = 'role_approvers')
        and (member_role_id = any (array(select id from numbers)) or exists (select from custom_links))`,
  concerned: 'select id from named union select id from hands',
  team: `select * from crew where user_id in (select id from concerned union select id from role_holders)
    union select * from members where namespace_id = any (array(select id from groups))`,
} as const satisfies Readonly<Record<string, string>>;

/** The tables of `mergeRequestPrelude`. */
export const mergeRequestTables = {
  ...projectTables,
  ...statusCheckTables,
  organizations: `select * from organizations where id = any (array(select organization_id from namespaces
      where id = any (array(select id from containers))))
    or id = (select organization_id from projects where id = (select id from focus))`,
  namespaces: `select * from namespaces
    where id = any (array(select id from containers union select id from groups))`,
  projects: `select * from projects where id = any (array(select id from focus union
    select policy_project_id from configurations union select source_project_id from subject))`,
  // Whether the project is itself a policy project matters too.
  policyConfigurations: `select * from configurations union
    select * from policy_configurations where policy_project_id = (select id from focus)`,
  users: `select * from users where id = any (array(select id from concerned union select user_id from team
    union select owner_id from home union select user_id from approval_rule_users where approval_rule_id = any
      (array(select id from approval_rules where project_id = (select id from focus)))))`,
  members: 'select * from team',
  memberRoles: `select * from member_roles where id = any (array(
    select member_role_id from team union all select member_role_id from project_shares
      union all select member_role_id from group_shares union all select id from numbers))`,
  projectGroupLinks: 'select * from project_shares',
  groupGroupLinks: 'select * from group_shares',
  // Other open merge requests of the source branch decide which scan execution policies run for it.
  mergeRequests: `select m.* from merge_requests m, subject s where m.id = s.id or (m.state = 'opened'
    and m.source_project_id = s.source_project_id and m.source_branch = s.source_branch)`,
  commits: 'select * from commits where merge_request_id = (select id from subject)',
  approvals: 'select * from approvals where merge_request_id = (select id from subject)',
  approvalRules: `select * from approval_rules where project_id = (select id from focus)
    and (merge_request_id is null or merge_request_id = (select id from subject))`,
  approvalRuleUsers: `select * from approval_rule_users where approval_rule_id = any
    (array(select id from approval_rules where project_id = (select id from focus)))`,
  policyDismissals: 'select * from policy_dismissals where merge_request_id = (select id from subject)',
  policyBypasses: 'select * from policy_bypasses where merge_request_id = (select id from subject)',
  pipelines: 'select * from pipes',
  jobs: `select * from jobs where scan_type is not null and pipeline_id = any (array(select id from pipes))`,
  securityScans: 'select * from scans',
  securityFindings: 'select * from findings',
  sbomComponents: 'select * from sbom_components where pipeline_id = any (array(select id from pipes))',
  // Those that a pipeline reported, and those in a state that some rule counts.
  vulnerabilities: `select v.* from vulnerabilities v, subject s where v.project_id in (s.project_id, s.source_project_id)
    and (v.uuid in (select uuid from findings) or v.state in (select word from words))`,
} as const satisfies Readonly<Partial<Record<TableName, string>>>;

/** What a merge request is judged from. */
export const mergeRequestSlice: Slice<MergeRequestQuestion> = {
  name: 'question_merge_request',
  prelude: {
    subject: 'select * from merge_requests where id = $1::bigint',
    actor: 'select null::bigint as id',
    ...mergeRequestPrelude,
  },
  tables: mergeRequestTables,
  parameters: ({ mergeRequestId }) => [mergeRequestId],
};
