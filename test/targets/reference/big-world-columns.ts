// SQL of columns, in which `i` is the number of the row, from 1.

// Ten projects to a group; chains of ten groups, each below the one before.
export const groupOf = (project: string): string => `1 + (${project} - 1) / 10`;
export const organizationOf = (group: string): string => `1 + (${group} - 1) / 10`;
export const groupsAbove = (group: string): string => `generate_series((${group}) - ((${group}) - 1) % 10, ${group})`;
export const groupPath = (group: string): string =>
  `(select string_agg('g' || g, '/' order by g) from ${groupsAbove(group)} g)`;
export const projectPath = (project: string): string => `${groupPath(groupOf(project))} || '/p' || ${project}`;
// A group of the same two hundred, so that nothing is shared across what a small world has.
export const near = (number: string, group: string): string => `1 + (${group} - 1) / 200 * 200 + (${number}) % 200`;

// Of pairs of rows the first belongs to a project, the second to a group.
export const half = '(i + 1) / 2';
export const third = '1 + (i - 1) / 3';
export const oneOfBoth = {
  projectId: `case when i % 2 = 1 then ${half} end`,
  namespaceId: `case when i % 2 = 0 then ${groupOf(`(${half})`)} end`,
};
// Every fifth user is a bot, which does not write merge requests.
export const human = '(case when i % 5 = 0 then i - 1 else i end)';

// Names its like among the first projects and people.
export const policyFile = (groups: number): string => `format(E'approval_policy:
- name: two eyes
  rules:
  - type: scan_finding
    branches: [main]
    vulnerability_states: [detected]
    security_report_time_window: 60
  actions:
  - type: require_approval
    user_approvers: [user%1$s]
    user_approvers_ids: [%1$s]
    group_approvers: [g1, 2]
    role_approvers: [owner]
scan_execution_policy:
- name: nightly
  rules: [{ type: schedule, branches: [main], cadence: daily }]
pipeline_execution_policy:
- name: checks
  content: { include: [{ project: %2$s, file: templates/scan.yml }] }', 1 + (i - 1) % ${groups}, ${projectPath(`(1 + (i - 1) % ${groups})`)})`;

export const ciFile = `case when i % 2 = 0 then 'scan: { script: [scan] }'
  else format('include: [{ project: %s, file: templates/scan.yml }]', ${projectPath(`(1 + (${half}) % 1000)`)}) end`;
