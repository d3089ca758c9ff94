import type { TableName } from '#engine';
import { projectPrelude } from './project.ts';

/**
 * Whose role in a project is looked for. The prelude must define `focus` (the id of the project) and `caller` (the id
 * of the user). Nothing here is larger than the memberships of one user and the shares of one project.
 */
export const callerPrelude = {
  home: projectPrelude.home,
  ancestry: projectPrelude.ancestry,
  project_shares: 'select * from project_group_links where project_id = (select id from focus)',
  chains: `select n.* from namespaces n where n.id = any (array(
    select id from ancestry union all select unnest(traversal_ids) from namespaces
      where id = any (array(select namespace_id from project_shares))))`,
  group_shares: 'select * from group_group_links where shared_namespace_id = any (array(select id from chains))',
  caller_members: 'select * from members where user_id = (select id from caller)',
} as const satisfies Readonly<Record<string, string>>;

/** The rows that the role of the caller is worked out from. */
export const callerTables = {
  organizations: `select * from organizations where id = any (array(
    select organization_id from chains
      union all select organization_id from projects where id = (select id from focus)))`,
  namespaces: `select * from namespaces where id = any (array(
    select id from chains union all select shared_with_namespace_id from group_shares))`,
  users: `select * from users where id = (select id from caller)
    or id = (select created_by_id from users where id = (select id from caller))`,
  members: 'select * from caller_members',
  memberRoles: `select * from member_roles where id = any (array(
    select member_role_id from caller_members union all select member_role_id from group_shares
      union all select member_role_id from project_shares))`,
  projectGroupLinks: 'select * from project_shares',
  groupGroupLinks: 'select * from group_shares',
} as const satisfies Readonly<Partial<Record<TableName, string>>>;
