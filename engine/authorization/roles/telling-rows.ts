import type { RuleId } from '#catalogue';
import type { Standing } from '../standing.ts';

/** The permissions and actions that a rule is about, so that an answer about them names the rule. */
export interface TellingRow {
  readonly rule: RuleId;
  readonly names: ReadonlySet<string>;
  /** When the rule holds; by default where the answer is yes. */
  readonly holds?: (standing: Standing, allowed: boolean) => boolean;
}

const refusedAt = (role: string) => (standing: Standing, allowed: boolean) =>
  !allowed && standing.roles.some((held) => held === role);

/** Data: the rules about single rows of the role files and documented tables. */
export const tellingRows: readonly TellingRow[] = [
  {
    rule: 'AUTHZ-ROLE-011',
    names: new Set(['admin_wiki', 'create_wiki', 'destroy_issue', 'destroy_epic', 'guest_access']),
  },
  {
    rule: 'AUTHZ-ROLE-012',
    names: new Set([
      'admin_vulnerability',
      'read_security_inventory',
      'manage_project_security_exclusions',
      'read_compliance_dashboard',
      'read_audit_event',
      'view_compliance_center',
      'view_project_runners',
    ]),
  },
  {
    rule: 'AUTHZ-ROLE-013',
    holds: refusedAt('security_manager'),
    names: new Set([
      'push_code',
      'push_to_unprotected_branch',
      'create_merge_request_from',
      'create_merge_request',
      'create_pipeline',
      'run_pipeline_or_job',
      'run_protected_environment_deployment',
    ]),
  },
  {
    rule: 'AUTHZ-ROLE-014',
    names: new Set([
      'create_security_policy_project',
      'assign_security_policy_project',
      'update_security_orchestration_policy_project',
    ]),
  },
  {
    rule: 'AUTHZ-ROLE-015',
    names: new Set([
      'create_individual_security_policy',
      'change_individual_security_policy',
      'delete_individual_security_policy',
    ]),
  },
  {
    rule: 'AUTHZ-ROLE-016',
    names: new Set(['change_vulnerability_status', 'create_vulnerability_manually', 'admin_vulnerability']),
  },
  {
    rule: 'AUTHZ-ROLE-017',
    holds: refusedAt('planner'),
    names: new Set(['search_code', 'search_commits', 'search_merge_requests', 'create_snippet', 'create_snippets']),
  },
  {
    rule: 'AUTHZ-ROLE-018',
    holds: refusedAt('guest'),
    names: new Set([
      'view_code',
      'pull_code',
      'read_code',
      'download_code',
      'view_merge_request',
      'read_merge_request',
      'pull_container_images',
      'read_container_image',
      'pull_packages',
      'read_package',
    ]),
  },
  { rule: 'AUTHZ-ROLE-021', names: new Set(['delete_issue', 'delete_task', 'delete_epic', 'edit_issue', 'edit_task']) },
  { rule: 'AUTHZ-ROLE-022', names: new Set(['approve_merge_request']) },
  { rule: 'AUTHZ-ROLE-023', names: new Set(['force_push_to_protected_branch']), holds: (_, allowed) => !allowed },
  { rule: 'AUTHZ-ROLE-025', names: new Set(['manage_project_members', 'manage_owners']) },
  {
    rule: 'AUTHZ-ROLE-028',
    names: new Set(['create_pipeline_schedule', 'edit_own_pipeline_schedule', 'run_pipeline_on_protected_branch']),
  },
  {
    rule: 'AUTHZ-DEPLOY-006',
    names: new Set(['manage_deploy_tokens', 'create_deploy_token']),
  },
  {
    rule: 'AUTHZ-ROLE-029',
    names: new Set(['manage_project_runners', 'delete_project_runners', 'add_project_runner']),
  },
  {
    rule: 'AUTHZ-ROLE-030',
    names: new Set([
      'delete_pipeline',
      'destroy_pipeline',
      'delete_merge_request',
      'destroy_merge_request',
      'archive_project',
      'transfer_project',
      'delete_project',
      'remove_project',
      'change_project_visibility',
      'change_visibility_level',
      'share_project_with_group',
      'create_immutable_tag_rule',
      'remove_fork_relationship',
      'remove_fork_project',
    ]),
  },
];
