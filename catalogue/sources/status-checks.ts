// Data: where the rules of external status checks were read.
import type { RuleSource } from '../model.ts';

const mirror = 'pavankalisetti009/gitlab';
const foss = 'gitlabhq/gitlabhq';
const services = 'ee/app/services/external_status_checks';
const statusChecksPage = 'doc/user/project/merge_requests/status_checks.md';

/** The sources that rules of external status checks refer to, with those of the live platform surface. */
export const statusCheckSources = {
  'D-UI': { repository: mirror, path: statusChecksPage, revision: '42a1f4ab' },
  'D-UI-old': { repository: foss, path: statusChecksPage, note: 'two older versions' },
  'D-API': { repository: foss, path: 'doc/api/status_checks.md', revision: '0286e4c6' },
  'S-API': { repository: mirror, path: 'ee/lib/api/status_checks.rb' },
  'T-API': { repository: mirror, path: 'ee/spec/requests/api/status_checks_spec.rb' },
  'M-ESC': { repository: mirror, path: 'ee/app/models/merge_requests/external_status_check.rb' },
  'M-RESP': { repository: mirror, path: 'ee/app/models/merge_requests/status_check_response.rb' },
  'M-MR': { repository: mirror, path: 'ee/app/models/ee/merge_request.rb' },
  'M-PRJ': { repository: mirror, path: 'ee/app/models/ee/project.rb' },
  'M-PB': { repository: mirror, path: 'app/models/protected_branch.rb' },
  'P-MR': { repository: mirror, path: 'ee/app/policies/ee/merge_request_policy.rb' },
  'E-SC': { repository: mirror, path: 'ee/lib/api/entities/merge_requests/status_check.rb' },
  'SV-CR': { repository: mirror, path: `${services}/create_service.rb` },
  'SV-UP': { repository: mirror, path: `${services}/update_service.rb` },
  'SV-RE': { repository: mirror, path: `${services}/retry_service.rb` },
  'SV-DI': { repository: mirror, path: `${services}/dispatch_service.rb` },
  'SV-GATE': {
    repository: mirror,
    path: 'ee/app/services/merge_requests/mergeability/check_external_status_checks_passed_service.rb',
  },
  'SV-BASE': {
    repository: mirror,
    path: 'app/services/merge_requests/base_service.rb',
    note: 'with ee/app/services/ee/merge_requests/base_service.rb',
  },
  'SV-REF': { repository: mirror, path: 'ee/app/services/ee/merge_requests/refresh_service.rb' },
  'SV-AC': { repository: mirror, path: 'ee/app/services/ee/merge_requests/after_create_service.rb' },
  'W-PEND': { repository: mirror, path: 'ee/app/workers/compliance_management/pending_status_check_worker.rb' },
  'W-TIME': {
    repository: mirror,
    path: 'ee/app/workers/compliance_management/timeout_pending_status_check_responses_worker.rb',
  },
  'SV-UPD-APP': {
    repository: mirror,
    path: 'ee/app/services/security/scan_result_policies/update_approvals_service.rb',
  },
  'GQL-MUT': { repository: mirror, path: 'ee/app/graphql/ee/types/mutation_type.rb' },
  'GQL-MR': { repository: mirror, path: 'ee/app/graphql/ee/types/merge_request_type.rb' },
  'GQL-ASYNC': {
    repository: mirror,
    path: 'ee/app/graphql/mutations/security_policy/create_security_policy_project_async.rb',
  },
  'QA-RES': {
    repository: mirror,
    path: 'qa/qa/ee/resource/scan_result_policy_commit.rb',
    note: 'with security_scan_policy_project.rb beside it',
  },
  'QA-18': { repository: mirror, path: 'qa/qa/specs/features/ee/browser_ui/18_security_risk_management/*.rb' },
  'D-MR': { repository: mirror, path: 'doc/api/merge_requests.md', revision: '0b917dde' },
  'D-SEC': { repository: foss, path: 'doc/development/integrations/secure.md' },
  'D-E2E': {
    repository: foss,
    path: 'doc/development/testing_guide/end_to_end/test_pipelines.md',
    revision: '034daf00',
  },
  'D-CDX': { repository: foss, path: 'doc/development/sec/cyclonedx_property_taxonomy.md' },
  SCHEMA: {
    repository: foss,
    path: 'lib/gitlab/ci/parsers/security/validators/schemas/<version>/<type>-report-format.json',
    note: 'versions 15.0.7 and 15.2.1',
  },
  'SCHEMA-V': { repository: mirror, path: 'lib/gitlab/ci/parsers/security/validators/schema_validator.rb' },
  PARSER: { repository: foss, path: 'lib/gitlab/ci/parsers/security/common.rb' },
  FINDING: {
    repository: foss,
    path: 'lib/gitlab/ci/reports/security/finding.rb',
    note: 'with locations/secret_detection.rb beside it',
  },
  'RUNNER-API': { repository: foss, path: 'lib/api/ci/runner.rb' },
  OAS3: { repository: mirror, path: 'doc/api/openapi/openapi_v3.yaml', revision: '8217d266' },
  OAS2: { repository: mirror, path: 'doc/api/openapi/openapi_v2.yaml', revision: '5908dd32' },
  'OAS3-MD': {
    repository: 'Yuyz0112/public-api-skills',
    path: 'apis/gitlab/gitlab-rest-api/references/**',
    note: 'one page per operation, generated from the OpenAPI 3 document on 2026-02-17',
  },
  GB: {
    note: 'the npm packages @gitbeaker/rest, @gitbeaker/core and @gitbeaker/requester-utils 43.8.0, read and called with a stubbed fetch',
  },
  DOCS: {
    note: 'pages of docs.gitlab.com and descriptions of gitlab-org merge requests and issues, seen as search excerpts',
  },
} as const satisfies Record<string, RuleSource>;
