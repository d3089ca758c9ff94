import type { TableName } from '#engine';

/**
 * The groups that may lead people to a role in a container. Needs `own_project`, the container itself where it is a
 * project, and `ancestry`, the groups above.
 */
export const waysInPrelude = {
  invitations: 'select l.* from project_group_links l where l.project_id = any (array(select id from own_project))',
  // The members of groups above an invited one come in as well.
  invited: `select distinct unnest(n.traversal_ids) as id from namespaces n
    where n.id = any (array(select namespace_id from invitations))`,
  group_shares: `select l.* from group_group_links l
    where l.shared_namespace_id = any (array(select id from ancestry union select id from invited))`,
  ways: `select id from ancestry union select id from invited
    union select unnest(n.traversal_ids) from namespaces n
      where n.id = any (array(select shared_with_namespace_id from group_shares))`,
} as const satisfies Readonly<Record<string, string>>;

/** What the access of the `memberships` is decided from, apart from groups, projects and people. */
export const waysInTables = {
  organizations: `select * from organizations where id = any (array(
    select organization_id from namespaces where id = any (array(select id from ways))
    union select organization_id from own_project))`,
  memberRoles: `select * from member_roles where id = any (array(select member_role_id from memberships
    union select member_role_id from invitations union select member_role_id from group_shares))`,
  projectGroupLinks: 'select * from invitations',
  groupGroupLinks: 'select * from group_shares',
} as const satisfies Readonly<Partial<Record<TableName, string>>>;
