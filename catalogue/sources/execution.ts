// Data: where the rules of the execution, vulnerability, publishing, scope and limit families were read.
import type { RuleSource } from '../model.ts';

const communityMirror = 'gitlabhq/gitlabhq';
const enterpriseMirror = 'pavankalisetti009/gitlab';
const newestSchemaMirror = 'aro-local-test-2/kg-size-gitlab-2';
const schemaPath = 'ee/app/validators/json_schemas/security_orchestration_policy.json';
const policyDocs = 'doc/user/application_security/policies';
const orchestrationSpecs = 'ee/spec/services/security/security_orchestration_policies';

/** The sources that the rules of the execution-policy families cite, by key. */
export const executionSources = {
  'S-SCHEMA': {
    repository: newestSchemaMirror,
    path: schemaPath,
    note: 'newest seen (2026, after 18.10), draft 2020-12',
  },
  'S-SCHEMA17': { repository: enterpriseMirror, path: schemaPath, note: 'about 17.10, draft 07' },
  'S-PEPDOC': {
    repository: enterpriseMirror,
    path: `${policyDocs}/pipeline_execution_policies.md`,
    note: 'about 17.11',
  },
  'S-PEPC': { note: 'EE spec of Ci::CreatePipelineService with pipeline execution policies, about 18.8 or later' },
  'S-PCTX': {
    path: 'ee/spec/lib/gitlab/ci/pipeline/pipeline_execution_policies/pipeline_context_spec.rb',
    note: 'about 18.8 or later',
  },
  'S-PCFG': {
    repository: enterpriseMirror,
    path: 'ee/spec/models/security/pipeline_execution_policy/config_spec.rb',
    note: '18.x',
  },
  'S-VARO': {
    repository: enterpriseMirror,
    path: 'ee/spec/models/security/pipeline_execution_policy/variables_override_spec.rb',
    note: '18.x',
  },
  'S-STG': {
    repository: enterpriseMirror,
    path: 'ee/lib/gitlab/ci/config/stages_merger.rb',
    note: '17.9; with its spec ee/spec/lib/gitlab/ci/config/stages_merger_spec.rb of 18.x',
  },
  'S-INJ': {
    repository: enterpriseMirror,
    path: 'ee/lib/gitlab/ci/pipeline/jobs_injector.rb',
    note: '17.4; with ee/lib/gitlab/ci/pipeline/pipeline_execution_policies/jobs_merger.rb',
  },
  'S-PROJ': {
    repository: enterpriseMirror,
    path: 'ee/lib/gitlab/security/orchestration/project_pipeline_execution_policies.rb',
    note: '17.4; with its spec',
  },
  'S-PEPM': {
    repository: enterpriseMirror,
    path: 'ee/app/models/concerns/security/pipeline_execution_policy.rb',
    note: '17.4',
  },
  'S-SPDOC': {
    repository: communityMirror,
    path: `${policyDocs}/scheduled_pipeline_execution_policies.md`,
    note: '18.1 to 18.2',
  },
  'S-SPCRE': {
    repository: enterpriseMirror,
    path: `${orchestrationSpecs}/pipeline_execution_policies/create_project_schedules_service_spec.rb`,
    note: '18.x',
  },
  'S-SPRUN': {
    repository: enterpriseMirror,
    path: 'ee/spec/workers/security/pipeline_execution_policies/run_schedule_worker_spec.rb',
    note: '18.x',
  },
  'S-SPSCH': {
    repository: enterpriseMirror,
    path: 'ee/spec/workers/security/pipeline_execution_policies/schedule_worker_spec.rb',
    note: '18.x',
  },
  'S-SEPDOC': { repository: communityMirror, path: `${policyDocs}/scan_execution_policies.md`, note: 'about 18.0' },
  'S-SEPM': {
    repository: enterpriseMirror,
    path: 'ee/app/models/concerns/security/scan_execution_policy.rb',
    note: 'about 18.0',
  },
  'S-SEPX': {
    path: 'ee/spec/lib/gitlab/ci/pipeline/scan_execution_policies/pipeline_context_spec.rb',
    note: 'about 18.6 or later',
  },
  'S-PROC': {
    repository: enterpriseMirror,
    path: 'ee/lib/gitlab/ci/config/security_orchestration_policies/processor.rb',
    note: '17.11; with its spec ee/spec/lib/gitlab/ci/config/security_orchestration_policies/processor_spec.rb',
  },
  'S-SCAN': {
    repository: enterpriseMirror,
    path: 'ee/app/services/security/security_orchestration_policies/scan_pipeline_service.rb',
    note: '17.8; with its spec',
  },
  'S-TPL': {
    repository: enterpriseMirror,
    path: 'ee/app/services/security/security_orchestration_policies/ci_action/template.rb',
    note: '17.x; with its spec',
  },
  'S-ODS': {
    repository: enterpriseMirror,
    path: `${orchestrationSpecs}/on_demand_scan_pipeline_configuration_service_spec.rb`,
    note: '17.x',
  },
  'S-PBS': { path: `${orchestrationSpecs}/policy_branches_service_spec.rb`, note: '18.x' },
  'S-RSS': { repository: enterpriseMirror, path: `${orchestrationSpecs}/rule_schedule_service_spec.rb`, note: '17.x' },
  'S-RSM': {
    repository: enterpriseMirror,
    path: 'ee/spec/models/security/orchestration_policy_rule_schedule_spec.rb',
    note: '17.x',
  },
  'S-VPS': {
    repository: enterpriseMirror,
    path: `${orchestrationSpecs}/validate_policy_service_spec.rb`,
    note: '17.11',
  },
  'S-VMDOC': {
    repository: communityMirror,
    path: `${policyDocs}/vulnerability_management_policy.md`,
    note: '17.9 to 18.0; with vulnerability_management_policy_schema.md beside it',
  },
  'S-VMR': {
    repository: enterpriseMirror,
    path: 'ee/spec/models/security/vulnerability_management_policy_rule_spec.rb',
    note: '18.7',
  },
  'S-VMRES': {
    repository: enterpriseMirror,
    path: 'ee/spec/services/vulnerabilities/auto_resolve_service_spec.rb',
    note: '17.8 to 17.11; with the older ee/app/services/vulnerabilities/auto_resolve_service.rb',
  },
  'S-VMDIS': {
    repository: enterpriseMirror,
    path: 'ee/spec/services/vulnerabilities/auto_dismiss_service_spec.rb',
    note: '18.7',
  },
  'S-VMSEV': { note: 'EE spec of Vulnerabilities::AutoSeverityOverrideService, 18.10 or later' },
  'S-SCOPE': {
    path: 'ee/spec/lib/security/security_orchestration_policies/policy_scope_checker_spec.rb',
    note: '2026',
  },
  'S-SCOPE18': {
    repository: enterpriseMirror,
    path: 'ee/lib/security/security_orchestration_policies/policy_scope_checker.rb',
    note: '17.x to 18.x',
  },
  'S-LIM': { repository: enterpriseMirror, path: `${orchestrationSpecs}/limit_service_spec.rb`, note: '18.3' },
  'S-ASG': {
    repository: enterpriseMirror,
    path: 'ee/spec/services/security/orchestration/assign_service_spec.rb',
    note: '18.2',
  },
  'S-IDX': { repository: communityMirror, path: `${policyDocs}/_index.md`, note: '18.0' },
  'S-SPP': {
    repository: communityMirror,
    path: `${policyDocs}/enforcement/security_policy_projects.md`,
    note: '18.5 or later',
  },
  'S-CSP': {
    repository: communityMirror,
    path: `${policyDocs}/enforcement/compliance_and_security_policy_groups.md`,
    note: '18.2 to 18.5; with centralized_security_policy_management.md beside it',
  },
  'ISSUE-471726': { note: 'issue 471726 of the platform' },
  'ISSUE-510867': { note: 'issue 510867 of the platform' },
  'ISSUE-514931': { note: 'issue 514931 of the platform, open' },
  'ISSUE-541510': { note: 'issue 541510 of the platform' },
  'ISSUE-541515': { note: 'issue 541515 of the platform' },
  'ISSUE-556639': { note: 'issue 556639 of the platform' },
  'ISSUE-562172': { note: 'issue 562172 of the platform' },
  'ISSUE-578849': { note: 'issue 578849 of the platform' },
  'ISSUE-582044': { note: 'issue 582044 of the platform' },
  'ISSUE-583743': { note: 'issue 583743 of the platform' },
  'MR-183430': { note: 'merge request 183430 of the platform' },
  'MR-201995': { note: 'merge request 201995 of the platform' },
  'MR-214258': { note: 'merge request 214258 of the platform' },
  'MR-214531': { note: 'merge request 214531 of the platform' },
  'MR-214673': { note: 'merge request 214673 of the platform' },
  'MR-214991': { note: 'merge request 214991 of the platform' },
  'MR-215703': { note: 'merge request 215703 of the platform' },
  BACKGROUND: { note: 'background knowledge without a source that was read; to be tried on a live platform' },
} as const satisfies Record<string, RuleSource>;
