import type { TableName } from '#engine';

/** What separates the words of a CI or policy file; the slash in front of a path is none of its own. */
const separators = String.raw`'[\s"''\[\]{},]+/*'`;

/**
 * The CI files that pipelines of the project `focus` may read. Which ones a file includes stands in its YAML, so that
 * every word of it is taken for a possible path: a look-up in an index each, and an unused file does no harm.
 */
export const ciFilesPrelude = {
  reading: `select null::bigint as id, policy_project_id as project_id, content from policy_texts
    union all
    select f.id, f.project_id, f.content from projects p
      join repository_files f on f.project_id = p.id and f.path = p.ci_config_path where p.id = (select id from focus)
    union
    select f.id, f.project_id, f.content from reading r
      cross join lateral (select regexp_split_to_array(r.content, ${separators}) as words) w
      join projects p on p.id = r.project_id or p.full_path = any (w.words)
      join repository_files f on f.project_id = p.id and f.path = any (w.words)`,
  policy_words: `select distinct word from reading r, unnest(regexp_split_to_array(r.content, ${separators})) word
    where r.id is null`,
  mentioned: `select p.id, p.namespace_id from projects p where p.full_path = any
    (array(select word from reading r, unnest(regexp_split_to_array(r.content, ${separators})) word))`,
} as const satisfies Readonly<Record<string, string>>;

/**
 * What the access of the user `reader` to the mentioned projects is decided from. Needs `ancestry` of the project.
 */
export const readerPrelude = {
  project_links: `select * from project_group_links where project_id = any (array(select id from mentioned))`,
  // Groups that may lead to access, with those above them.
  ways: `select unnest(n.traversal_ids) as id from namespaces n
    where n.id = any (array(select namespace_id from mentioned union select namespace_id from project_links))`,
  group_links: `select * from group_group_links where shared_namespace_id = any (array(select id from ways))`,
  reach: `select id from ways union
    select unnest(n.traversal_ids) from namespaces n
      where n.id = any (array(select shared_with_namespace_id from group_links))`,
} as const satisfies Readonly<Record<string, string>>;

/** Tables of the project, and of the other projects that CI files come from. Needs `ancestry`, `reach` and `requests`. */
export const ciTables = {
  // Sets of ids rather than alternatives, which no index could serve.
  namespaces: 'select * from namespaces where id = any (array(select id from ancestry union select id from reach))',
  projects: `select * from projects where id = any (array(select id from focus
    union select policy_project_id from configurations
    union select id from mentioned
    union select project_id from requests))`,
  repositoryFiles: 'select * from repository_files where id = any (array(select id from reading))',
  branches: `select * from branches where project_id = any
    (array(select id from focus union select project_id from reading where id is not null))`,
  mergeRequests: 'select * from requests',
  ciVariables: `select * from ci_variables where id = any
    (array(select id from ci_variables where project_id = (select id from focus)
      union select id from ci_variables where namespace_id = any (array(select id from ancestry))))`,
  dastProfiles: 'select * from dast_profiles where project_id = (select id from focus)',
} as const satisfies Readonly<Partial<Record<TableName, string>>>;

export const readerTables = {
  users: `select * from users where id = (select id from reader)
    or id = (select created_by_id from users where id = (select id from reader))`,
  members: 'select * from members where user_id = (select id from reader)',
  memberRoles: `select * from member_roles where id = any
    (array(select member_role_id from members where user_id = (select id from reader)
      union select member_role_id from project_links union select member_role_id from group_links))`,
  organizations: `select * from organizations where id = any (array(
    select organization_id from users where id = (select id from reader)
      union select organization_id from namespaces where id = any (array(select id from reach))))`,
  projectGroupLinks: 'select * from project_links',
  groupGroupLinks: 'select * from group_links',
} as const satisfies Readonly<Partial<Record<TableName, string>>>;
