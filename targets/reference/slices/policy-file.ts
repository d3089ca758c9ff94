import { approverGroupsIn, type PolicyFileQuestion } from '#engine';
import type { Slice } from '../slice.ts';
import { waysInPrelude, waysInTables } from './ways-in.ts';

/**
 * The project or group that a policy file is to fit: its branches, frameworks and people, with those of the groups
 * that the file names as approvers; nothing without a project or group.
 */
export const policyFileSlice: Slice<PolicyFileQuestion> = {
  name: 'question_policy_file',
  prelude: {
    own_project: 'select p.* from projects p where p.id = $1::bigint',
    home: `select n.* from namespaces n
      where n.id = coalesce((select namespace_id from own_project), $2::bigint)`,
    ancestry: 'select n.* from namespaces n where n.id = any ((select traversal_ids from home)::bigint[])',
    ...waysInPrelude,
    approver_groups: `select n.id from namespaces n where n.id = any ($3::bigint[]) and exists (select from home)
      union select n.id from namespaces n where n.full_path = any ($4::text[]) and exists (select from home)`,
    groups: 'select id from ways union select id from approver_groups',
    memberships: `select m.* from members m where m.id = any (array(
      select id from members where namespace_id = any (array(select id from groups))
      union select id from members where project_id = any (array(select id from own_project))))`,
  },
  tables: {
    ...waysInTables,
    namespaces: 'select * from namespaces where id = any (array(select id from groups))',
    projects: 'select * from own_project',
    branches: 'select * from branches where project_id = any (array(select id from own_project))',
    protectedBranches: `select * from protected_branches where id = any (array(
      select id from protected_branches where project_id = any (array(select id from own_project))
      union select id from protected_branches where namespace_id = any (array(select id from ancestry))))`,
    complianceFrameworks: `select * from compliance_frameworks
      where namespace_id = (select traversal_ids[1] from home)`,
    members: 'select * from memberships',
    users: `select * from users
      where id = any (array(select user_id from memberships union select owner_id from home))`,
  },
  parameters: ({ projectId, namespaceId, content }) => {
    const { ids, paths } = approverGroupsIn(content);
    return [projectId ?? null, namespaceId ?? null, ids, paths];
  },
};
