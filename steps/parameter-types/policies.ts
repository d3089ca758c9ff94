import { defineParameterType } from '@cucumber/cucumber';
import type { ScopeAttributeCategory } from '#catalogue';

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
