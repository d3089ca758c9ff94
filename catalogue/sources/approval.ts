// Data: where the rules of merge request approval policies were read.
import type { RuleSource } from '../model.ts';

const mirror = 'pavankalisetti009/gitlab';
const inferredPath = 'repository not recorded; the path may be inferred from the class name';
const services = 'ee/app/services/security/scan_result_policies';
const orchestrationServices = 'ee/app/services/security/security_orchestration_policies';
const policiesLib = 'ee/lib/security/scan_result_policies';
const policyPages = 'doc/user/application_security/policies/merge_request_approval_policies.md';
const schemas = 'ee/app/validators/json_schemas';

/** The sources that rules of merge request approval policies refer to. */
export const approvalSources = {
  DOC17: { repository: 'gitlabhq/gitlabhq', path: policyPages, revision: '88d3e50', note: 'about 17.9' },
  DOC18: { repository: mirror, path: policyPages, revision: '205a34e', note: 'about 18.7' },
  SCH: {
    repository: 'aro-local-test-2/kg-size-gitlab-2',
    path: `${schemas}/security_orchestration_policy.json`,
    revision: '27d0646',
    note: 'the newest schema found, of 2026',
  },
  SCH17: {
    repository: mirror,
    path: `${schemas}/security_orchestration_policy.json`,
    revision: '0274ee5',
    note: '17.x',
  },
  RC: { repository: mirror, path: `${schemas}/approval_policy_rule_content.json`, revision: '0388d4b' },
  PC: { repository: mirror, path: `${schemas}/approval_policy_content.json`, revision: 'c909187' },
  UAS: { path: `${services}/update_approvals_service.rb`, note: inferredPath },
  'UAS-S': {
    path: 'ee/spec/services/security/scan_result_policies/update_approvals_service_spec.rb',
    note: inferredPath,
  },
  ULS: { path: `${services}/update_license_approvals_service.rb`, note: inferredPath },
  'ULS-S': {
    repository: mirror,
    path: 'ee/spec/services/security/scan_result_policies/update_license_approvals_service_spec.rb',
    revision: 'f08adaa',
  },
  LVC: { path: `${policiesLib}/license_violation_checker.rb`, note: inferredPath },
  'LVC-S': {
    repository: mirror,
    path: 'ee/spec/lib/security/scan_result_policies/license_violation_checker_spec.rb',
    revision: '01d04e2',
    note: 'with the case table that it shares',
  },
  DLC: {
    path: 'ee/app/services/security/merge_request_approval_policies/denied_licenses_checker.rb',
    note: inferredPath,
  },
  PRE: { path: `${orchestrationServices}/policy_rule_evaluation_service.rb`, note: inferredPath },
  PBS: { path: `${orchestrationServices}/policy_branches_service.rb`, note: inferredPath },
  'PBS-S': {
    repository: mirror,
    path: 'ee/spec/services/security/security_orchestration_policies/policy_branches_service_spec.rb',
    revision: '4d49759',
  },
  RP: { path: `${policiesLib}/related_pipelines.rb`, note: `a module; ${inferredPath}` },
  MR: { path: 'ee/app/models/ee/merge_request.rb', note: inferredPath },
  AMR: { path: 'ee/app/models/approval_merge_request_rule.rb', note: inferredPath },
  APR: { path: 'ee/app/models/approval_project_rule.rb', note: inferredPath },
  AWR: { repository: mirror, path: 'ee/app/models/approval_wrapped_rule.rb', revision: '45df6ac' },
  AST: { repository: mirror, path: 'ee/app/models/approval_state.rb', revision: '46c956e' },
  WRS: { path: 'ee/app/models/approvals/scan_finding_wrapped_rule_set.rb', note: inferredPath },
  APOL: { path: 'ee/app/models/security/approval_policy_rule.rb', note: inferredPath },
  SRC: { note: 'the adapter class Security::ApprovalPolicySource' },
  BLD: { path: `${policiesLib}/approval_rule_params_builder.rb`, note: inferredPath },
  CRE: {
    repository: mirror,
    path: `${services}/approval_rules/create_service.rb`,
    revision: 'bfa609e',
    note: 'with base_service.rb beside it, revision d638eaf',
  },
  LIM: { repository: mirror, path: 'ee/app/models/concerns/security/scan_result_policy.rb', revision: '146ab1d' },
  VAL: { repository: mirror, path: `${orchestrationServices}/validate_policy_service.rb`, revision: '2182521' },
  UNF: {
    path: 'ee/app/services/security/unenforceable_policy_rules_notification_service.rb',
    note: inferredPath,
  },
  UFO: { note: 'unblock_fail_open_approval_rules_service.rb among the services under ee/app/services/security' },
  SPX: {
    repository: mirror,
    path: `${services}/sync_preexisting_states_approval_rules_service.rb`,
    revision: 'a21ee90',
    note: 'not the newest version',
  },
  ANY: {
    repository: mirror,
    path: `${services}/sync_any_merge_request_rules_service.rb`,
    revision: 'd36cf7c',
    note: 'not the newest version',
  },
  CNT: { path: `${services}/vulnerabilities_count_service.rb`, note: inferredPath },
  FND: { path: 'ee/app/finders/security/scan_result_policies/findings_finder.rb', note: inferredPath },
  'CVE-S': { note: 'the shared specification examples named cve_enrichment_filters' },
  GRP: { note: 'the helper that evaluates findings per group of scanners, and its specification' },
  PPS: { note: 'the service in protected_branches_push_service.rb' },
  PBD: { note: 'the service in protected_branches_deletion_check_service.rb' },
  GPD: { note: 'the service in group_protected_branches_deletion_check_service.rb' },
  ASO: { repository: mirror, path: `${policiesLib}/approval_settings_overrides.rb`, revision: 'e21e687' },
  BYP: { repository: mirror, path: `${policiesLib}/policy_bypass_checker.rb`, revision: 'a2942c7' },
  UBY: { repository: mirror, path: `${policiesLib}/user_bypass_checker.rb`, revision: '090e2e9' },
  BMR: { repository: mirror, path: `${services}/bypass_merge_request_service.rb`, revision: '536cb86' },
  POL: { repository: mirror, path: 'ee/app/models/security/policy.rb', revision: '9f1b4be' },
  'POL-S': { path: 'ee/spec/models/security/policy_spec.rb', note: inferredPath },
  DIS: { repository: mirror, path: `${services}/dismiss_policy_violations_service.rb`, revision: '850cea0' },
  PDM: { path: 'ee/app/models/security/policy_dismissal.rb', note: inferredPath },
  MSV: {
    repository: mirror,
    path: 'ee/app/services/merge_requests/mergeability/check_security_policy_violations_service.rb',
    revision: '0096bc0',
  },
  SCO: { note: 'the class in policy_scope_checker.rb' },
  CMT: { repository: mirror, path: `${policiesLib}/policy_violation_comment.rb`, revision: '25b54a9' },
  ENUM: {
    path: 'ee/app/graphql/types/security_orchestration/policy_violation_error_type_enum.rb',
    note: inferredPath,
  },
  BGT: { note: 'the GraphQL type that shows, per policy of a merge request, whether it may be bypassed' },
  SRV: { repository: mirror, path: 'ee/app/models/security/scan_result_policy_violation.rb', revision: 'be9a6d1' },
  'APP-S': { path: 'ee/spec/policies/approval_project_rule_policy_spec.rb', note: inferredPath },
  GB: {
    repository: 'jdalrymple/gitbeaker',
    path: 'packages/core/src/resources/MergeRequestApprovals.ts',
    revision: 'f185042',
    note: 'with MergeRequests.ts beside it',
  },
  GO: { repository: 'xanzy/go-gitlab', path: 'merge_request_approvals.go' },
  PYG: { repository: 'python-gitlab/python-gitlab', path: 'gitlab/const.py' },
  TRJ: {
    repository: 'praetorian-inc/trajan',
    path: 'internal/detection-rules/gitlab/cat-06-merge-request-approval-bypass/*.yaml',
    revision: '3f713b1',
  },
  MRG: { repository: 'smarkets/marge-bot', note: 'pull request 339' },
} as const satisfies Record<string, RuleSource>;
