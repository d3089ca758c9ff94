/**
 * Data: raw permissions that role files give to fewer roles than the documentation does, each with the documented
 * action whose roles have it too. Licensed security features are enabled for developers and maintainers by derived
 * rules, which no role file shows.
 */
export const derivedFrom: Readonly<Record<string, string>> = {
  read_vulnerability: 'view_vulnerability_report',
  read_security_resource: 'view_vulnerability_report',
  read_vulnerability_statistics: 'view_vulnerability_report',
  read_project_security_dashboard: 'view_security_dashboard',
  read_group_security_dashboard: 'view_security_dashboard',
  read_dependency: 'view_dependency_list',
  read_licenses: 'view_licenses_in_dependency_list',
  read_on_demand_dast_scan: 'create_on_demand_dast_scan',
  update_on_demand_dast_scan: 'create_on_demand_dast_scan',
};

/**
 * Data: building blocks of the role files that answer a permission while the project shows its pipelines to
 * everybody who sees the project.
 */
export const publicPipelineBlocks: Readonly<Record<string, string>> = {
  read_build: '_read_public_build',
  read_pipeline: '_read_public_pipeline',
  read_pipeline_schedule: '_read_public_pipeline_schedule',
  read_ci_cd_analytics: '_read_public_ci_cd_analytics',
};

/** Data: building blocks that answer a permission for the author or assignee of the item. */
export const authorshipBlocks: Readonly<Record<string, string>> = {
  update_issue: '_update_authored_work_item',
  update_work_item: '_update_authored_work_item',
  read_confidential_issues: '_read_authored_work_item',
  reopen_issue: '_reopen_authored_work_item',
  delete_timelog: '_delete_authored_timelog',
};

/**
 * Data: what the names follow that role files list for visitors of public projects only: whoever may read the whole
 * may read its parts.
 */
export const partsOf: readonly (readonly [RegExp, string])[] = [
  [/^read_(avatar|badge|fork|starring_user)/, 'read_project'],
  [/^read_merge_request_/, 'read_merge_request'],
  [/^read_issue_/, 'read_issue'],
  [/package|go_module|helm_chart/, 'read_package'],
  [/^read_(branch|commit|repository)/, 'read_code'],
];
