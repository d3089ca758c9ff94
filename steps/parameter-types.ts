import { defineParameterType } from '@cucumber/cucumber';
import type { CriterionType, DismissalReason, IdentifierType, ScopeAttributeCategory } from '#catalogue';
import {
  type MergeRequestHookEvent,
  type MergeStatus,
  type PipelineSource,
  pipelineSources,
  type ViolationError,
} from '#engine';
import { type RoleWord, type UserTrait, userTraits } from '#fixtures';

/** Who a scenario is about: a capitalised first name, such as Ana. */
defineParameterType({
  name: 'person',
  regexp: /[A-Z][a-z]+/,
  transformer: (name: string) => name,
  useForSnippets: false,
});

defineParameterType({
  name: 'role',
  regexp: /(?:minimal access|security manager|guest|planner|reporter|developer|maintainer|owner)/,
  transformer: (word: string) => word as RoleWord,
});

defineParameterType({
  name: 'visibility',
  regexp: /private|internal|public/,
  transformer: (word: string) => word as 'private' | 'internal' | 'public',
});

defineParameterType({
  name: 'severity',
  regexp: /critical|high|medium|low|info|unknown/,
  transformer: (word: string) => word as 'critical' | 'high' | 'medium' | 'low' | 'info' | 'unknown',
});

defineParameterType({
  name: 'scanner',
  regexp:
    /sast_iac|sast|secret_detection|dependency_scanning|container_scanning|dast|coverage_fuzzing|api_fuzzing|sarif/,
  transformer: (word: string) => word,
});

/** `2026-01-15T09:30:00Z` */
defineParameterType({
  name: 'instant',
  regexp: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/,
  transformer: (text: string) => text,
});

/** `2026-01-15` */
defineParameterType({ name: 'date', regexp: /\d{4}-\d{2}-\d{2}/, transformer: (text: string) => text });

const listed = (text: string) => text.split(/, | and /);

/** `critical and high` */
defineParameterType({
  name: 'severities',
  regexp: /(?:critical|high|medium|low|info|unknown)(?:(?:, | and )(?:critical|high|medium|low|info|unknown))*/,
  transformer: listed,
});

/** `sast, dast and secret_detection` */
defineParameterType({
  name: 'scanners',
  regexp: /(?:[a-z]+_[a-z]+|sast|dast|sarif)(?:(?:, | and )(?:[a-z]+_[a-z]+|sast|dast|sarif))*/,
  transformer: listed,
});

/** A state of a vulnerability. */
defineParameterType({
  name: 'state',
  regexp: /detected|confirmed|resolved|dismissed/,
  transformer: (word: string) => word as 'detected' | 'confirmed' | 'resolved' | 'dismissed',
});

/** States that an approval rule counts: `new_needs_triage and detected`. */
defineParameterType({
  name: 'states',
  regexp:
    /(?:new_needs_triage|new_dismissed|detected|confirmed|resolved|dismissed)(?:(?:, | and )(?:new_needs_triage|new_dismissed|detected|confirmed|resolved|dismissed))*/,
  transformer: listed,
});

defineParameterType({
  name: 'pipeline_status',
  regexp: /pending|running|success|failed|canceled|skipped|manual/,
  transformer: (word: string) =>
    word as 'pending' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped' | 'manual',
});

const policyKinds = {
  approval: 'approval_policy',
  'scan execution': 'scan_execution_policy',
  'scheduled pipeline execution': 'pipeline_execution_schedule_policy',
  'pipeline execution': 'pipeline_execution_policy',
  'vulnerability management': 'vulnerability_management_policy',
  'component publishing': 'ci_component_publishing_policy',
} as const;

/** A kind of policy, one or many: `approval policy`, `scan execution policies`. */
defineParameterType({
  name: 'policyKind',
  regexp: new RegExp(`(?:${Object.keys(policyKinds).join('|')}) polic(?:y|ies)`),
  transformer: (words: string) => policyKinds[words.replace(/ polic(?:y|ies)$/, '') as keyof typeof policyKinds],
});

const omissions = {
  disabled: 'disabled',
  'out of scope': 'out_of_scope',
  'beyond the limit of its file': 'beyond_limit',
  'beyond the limit per pipeline': 'beyond_pipeline_limit',
  'in an invalid file': 'invalid_file',
  'not licensed': 'unlicensed',
} as const;

/** Why a policy does not cover a project. */
defineParameterType({
  name: 'omission',
  regexp: new RegExp(Object.keys(omissions).join('|')),
  transformer: (words: string) => omissions[words as keyof typeof omissions],
});

/** A category of security attributes, as people say it: `business impact`. */
defineParameterType({
  name: 'attributeCategory',
  regexp: /business impact|application|business unit|exposure/,
  transformer: (words: string) => words.replace(' ', '_') as ScopeAttributeCategory,
});

/** What an external status check says. */
defineParameterType({
  name: 'checkStatus',
  regexp: /passed|failed|pending/,
  transformer: (word: string) => word as 'passed' | 'failed' | 'pending',
});

/** What happens to a merge request and may send webhooks. */
defineParameterType({
  name: 'hookEvent',
  regexp: /open|update|close|reopen|approve|unapprove|merge|push|comment/,
  transformer: (word: string) => word as MergeRequestHookEvent,
});

/** How a pipeline execution policy goes together with the project, in the word of its file. */
defineParameterType({
  name: 'pipelineStrategy',
  regexp: /inject_ci|inject_policy|override_project_ci/,
  transformer: (word: string) => word as 'inject_ci' | 'inject_policy' | 'override_project_ci',
});

/** What a pipeline execution policy does on empty pipelines, in the word of its file. */
defineParameterType({
  name: 'emptyPipelineWord',
  regexp: /always|if_no_config|never/,
  transformer: (word: string) => word,
});

/** Where a pipeline comes from, in GitLab's word: `merge_request_event`. */
defineParameterType({
  name: 'pipelineSource',
  regexp: new RegExp([...pipelineSources].sort((one, other) => other.length - one.length).join('|')),
  transformer: (word: string) => word as PipelineSource,
});

/** What a rule of a vulnerability management policy looks at. */
defineParameterType({
  name: 'criterion',
  regexp: /file path|directory|identifier/,
  transformer: (words: string) => words.replace(' ', '_') as CriterionType,
});

defineParameterType({
  name: 'identifierType',
  regexp: /cve|cwe|owasp/,
  transformer: (word: string) => word as IdentifierType,
});

/** Why a vulnerability is dismissed. */
defineParameterType({
  name: 'dismissalReason',
  regexp: /acceptable_risk|false_positive|mitigating_control|used_in_tests|not_applicable/,
  transformer: (word: string) => word as DismissalReason,
});

/** What a merge request that cannot be merged reports. */
defineParameterType({
  name: 'mergeStatus',
  regexp:
    /not_open|draft_status|not_approved|approvals_syncing|checking|security_policy_violations|status_checks_must_pass/,
  transformer: (word: string) => word as MergeStatus,
});

/** Why an approval rule could not be judged, in GitLab's code. */
defineParameterType({
  name: 'violationError',
  regexp: /[A-Z]+(?:_[A-Z]+)+/,
  transformer: (word: string) => word as ViolationError,
});

/** A unit of age: `12 months`. */
defineParameterType({
  name: 'interval',
  regexp: /(?:day|week|month|year)s?/,
  transformer: (word: string) => word.replace(/s$/, ''),
});

/** What a person can be besides a member: `external`, `an auditor`. */
defineParameterType({
  name: 'userTrait',
  regexp: new RegExp(Object.keys(userTraits).join('|')),
  transformer: (words: string) => words as UserTrait,
});

/** Who attempts something: `Ana`, `the token "ci"`, `the deploy key "ops"`, `the job`, `the flow`, `a visitor`. */
defineParameterType({
  name: 'caller',
  regexp:
    /a visitor|an unknown token|the job|the flow|the (?:deploy token|deploy key|token|account) "(?:[^"]*)"|[A-Z][a-z]+/,
  transformer: (words: string) => words,
  useForSnippets: false,
});

const granularPlaces = {
  'in personal projects': 'personal_projects',
  'in all memberships': 'all_memberships',
  'for the user': 'user',
  'on the instance': 'instance',
} as const;

/** A whole kind of place that a fine-grained token reaches. */
defineParameterType({
  name: 'granularPlace',
  regexp: new RegExp(Object.keys(granularPlaces).join('|')),
  transformer: (words: string) => granularPlaces[words as keyof typeof granularPlaces],
});

const approvalSettings = {
  'prevents approval by the author': 'preventApprovalByAuthor',
  'prevents approval by committers': 'preventApprovalByCommitAuthor',
  'removes approvals with new commits': 'removeApprovalsWithNewCommit',
  'requires a password to approve': 'requirePasswordToApprove',
  'prevents editing approval rules': 'preventEditingApprovalRules',
} as const;

/** A setting that decides who may approve, as people say it. */
defineParameterType({
  name: 'approvalSetting',
  regexp: new RegExp(Object.keys(approvalSettings).join('|')),
  transformer: (words: string) => approvalSettings[words as keyof typeof approvalSettings],
});

const findingKinds = {
  'findings that are no false positives': { false_positive: false },
  'false positives': { false_positive: true },
  'findings without a fix': { fix_available: false },
  'findings with a fix': { fix_available: true },
  'known exploited findings': { known_exploited: true },
  'findings, exploited or not,': { known_exploited: false },
} as const;

/** What an approval rule asks of the findings that it counts. */
defineParameterType({
  name: 'findingKind',
  regexp: new RegExp(Object.keys(findingKinds).join('|')),
  transformer: (words: string) => findingKinds[words as keyof typeof findingKinds],
});
