import type { PolicyFileQuestion } from '#engine';
import type { Slice } from '../slice.ts';

/** The project or group that a policy file is to fit: its branches, frameworks and people; nothing without one. */
export const policyFileSlice: Slice<PolicyFileQuestion> = {
  name: 'question_policy_file',
  prelude: {
    own_project: 'select p.* from projects p where p.id = $1::bigint',
    home: `select n.* from namespaces n
      where n.id = coalesce((select namespace_id from own_project), $2::bigint)`,
    ancestry: 'select n.* from namespaces n where n.id = any ((select traversal_ids from home)::bigint[])',
    memberships: `select m.* from members m
      where m.namespace_id in (select id from ancestry) or m.project_id in (select id from own_project)`,
  },
  tables: {
    namespaces: 'select * from ancestry',
    projects: 'select * from own_project',
    branches: 'select * from branches where project_id in (select id from own_project)',
    protectedBranches: `select * from protected_branches where project_id in (select id from own_project)
      or namespace_id in (select id from ancestry)`,
    complianceFrameworks: `select * from compliance_frameworks
      where namespace_id = (select traversal_ids[1] from home)`,
    members: 'select * from memberships',
    users: 'select * from users where id in (select user_id from memberships)',
  },
  parameters: ({ projectId, namespaceId }) => [projectId ?? null, namespaceId ?? null],
};
