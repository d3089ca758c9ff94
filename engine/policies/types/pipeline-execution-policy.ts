import type { EmptyPipelineWord, PipelineConfigStrategy, SuffixWord } from '#catalogue';
import type { CommonPolicy } from './every-policy.ts';
import type { PipelinePolicyContent, SkipPermission, VariablesOverride } from './policy-parts.ts';

/** Adds the jobs of a CI file to pipelines, or puts that file in the place of the project's own. */
export interface PipelineExecutionPolicy extends CommonPolicy {
  readonly kind: 'pipeline_execution_policy';
  readonly content: PipelinePolicyContent;
  readonly pipeline_config_strategy: PipelineConfigStrategy | PipelineStrategyObject;
  readonly suffix?: SuffixWord | null;
  readonly skip_ci?: SkipPermission;
  readonly no_pipeline?: SkipPermission;
  readonly variables_override?: VariablesOverride;
}

export interface PipelineStrategyObject {
  readonly type: PipelineConfigStrategy;
  readonly apply_on_empty_pipeline?: EmptyPipelineWord;
}
