import type { PolicyLinkQuestion } from '#engine';
import type { Slice } from '../slice.ts';
import { waysInPrelude, waysInTables } from './ways-in.ts';

/** The container of a link with what lies above and below it, and the rights of the user who asks. */
export const policyLinkSlice: Slice<PolicyLinkQuestion> = {
  name: 'question_policy_link',
  prelude: {
    policy_project: 'select p.* from projects p where p.id = $3::bigint',
    own_project: 'select p.* from projects p where p.id = $2::bigint',
    home: `select n.* from namespaces n
      where n.id = coalesce($1::bigint, (select namespace_id from own_project),
        (select namespace_id from policy_project))`,
    ancestry: 'select n.* from namespaces n where n.id = any ((select traversal_ids from home)::bigint[])',
    ...waysInPrelude,
    below: 'select n.* from namespaces n where n.traversal_ids @> array[$1::bigint]',
    covered: `select p.* from projects p
      where p.namespace_id = any (array(select id from below)) or p.id = any (array(select id from own_project))`,
    configurations: `select c.* from policy_configurations c where c.policy_project_id = $3::bigint
      or c.namespace_id = any (array(select id from ancestry))
      or c.project_id = any (array(select id from own_project))`,
    bots: `select m.* from members m join users u on u.id = m.user_id and u.type = 'security_policy_bot'
      where m.project_id = any (array(select id from covered))`,
    memberships: `select m.* from members m where m.user_id = $4::bigint and (
      m.namespace_id = any (array(select id from ways)) or m.project_id = any (array(select id from own_project)))`,
  },
  tables: {
    ...waysInTables,
    namespaces: `select * from namespaces
      where id = any (array(select id from ways union select id from below))`,
    projects: `select * from covered union select * from policy_project
      union select p.* from projects p where p.id = any (array(select policy_project_id from configurations))`,
    users: 'select * from users where id = any (array(select $4::bigint union all select user_id from bots))',
    members: 'select * from memberships union select * from bots',
    policyConfigurations: 'select * from configurations',
  },
  parameters: ({ namespaceId, projectId, policyProjectId, userId }) => [
    namespaceId ?? null,
    projectId ?? null,
    policyProjectId,
    userId,
  ],
};
