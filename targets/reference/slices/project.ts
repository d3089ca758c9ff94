import type { TableName } from '#engine';

/**
 * INVARIANT: no slice reads a table from end to end. Its ids come as an array, since Postgres looks those up in an index
 * where it would join a subquery with the whole table.
 *
 * What every question about the policies of one project needs. The statement's prelude must define `focus`: one row
 * with the `id` of the project.
 */
export const projectPrelude = {
  home: 'select n.* from projects p join namespaces n on n.id = p.namespace_id where p.id = (select id from focus)',
  // The group designated for policies governs every project of the instance.
  ancestry: `select n.* from namespaces n where n.id = any (array(
    select unnest(traversal_ids) from home union all select policy_group_id from instances))`,
  configurations: `select c.* from policy_configurations c
    where c.project_id = (select id from focus) or c.namespace_id = any (array(select id from ancestry))`,
  // What the policy files say, and what those said before that a push has changed: it stays in force for ten minutes.
  policy_texts: `select f.policy_project_id, t.content from policy_files f
    cross join lateral (values (f.content), (f.previous_content)) t (content)
    where f.policy_project_id = any (array(select policy_project_id from configurations)) and t.content is not null`,
} as const satisfies Readonly<Record<string, string>>;

export const projectTables = {
  namespaces: 'select * from ancestry',
  projects: `select * from projects where id = any (array(
    select id from focus union all select policy_project_id from configurations))`,
  policyConfigurations: 'select * from configurations',
  policyFiles: `select * from policy_files
    where policy_project_id = any (array(select policy_project_id from configurations))`,
  complianceFrameworks: `select * from compliance_frameworks where id = any (array(
    select compliance_framework_id from project_compliance_frameworks where project_id = (select id from focus)))`,
  projectComplianceFrameworks: 'select * from project_compliance_frameworks where project_id = (select id from focus)',
  securityAttributes: `select * from security_attributes where id = any (array(
    select security_attribute_id from project_security_attributes where project_id = (select id from focus)))`,
  projectSecurityAttributes: 'select * from project_security_attributes where project_id = (select id from focus)',
  branches: 'select * from branches where project_id = (select id from focus)',
  protectedBranches: `select * from protected_branches where project_id = (select id from focus)
    or namespace_id = any (array(select id from ancestry))`,
} as const satisfies Readonly<Partial<Record<TableName, string>>>;
