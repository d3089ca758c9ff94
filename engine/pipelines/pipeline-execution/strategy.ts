import type { EmptyPipelineWord, PipelineConfigStrategy } from '#catalogue';
import type { PipelineExecutionPolicy } from '../../policies/index.ts';
import type { EnforcedPolicy } from '../../scope/index.ts';

/** A pipeline execution policy that governs a project. */
export type EnforcedPipelinePolicy = EnforcedPolicy<PipelineExecutionPolicy>;

/** How a policy goes together with the project's configuration. */
export function strategyOf({ policy }: EnforcedPipelinePolicy): PipelineConfigStrategy {
  const strategy = policy.pipeline_config_strategy;
  return typeof strategy === 'string' ? strategy : strategy.type;
}

/** What a policy asks for on an empty pipeline; only the object form can say. */
export function emptyPipelineWordOf({ policy }: EnforcedPipelinePolicy): EmptyPipelineWord {
  const strategy = policy.pipeline_config_strategy;
  return typeof strategy === 'string' ? 'always' : (strategy.apply_on_empty_pipeline ?? 'always');
}

/** What evidence calls a policy. */
export function subjectOf({ policy, from }: EnforcedPolicy): string {
  return `policy \`${policy.name}\` of ${from}`;
}

/** Whether the file of a policy switches an experiment on. */
export function hasExperiment({ experiments }: EnforcedPolicy, name: string): boolean {
  return experiments[name]?.enabled === true;
}
