import type { PipelineOutcome } from '../protocol/outcome.ts';

const nothing = {
  kind: 'pipeline',
  failureReason: null,
  errors: [],
  configSource: null,
  name: null,
  stages: [],
  jobs: [],
  policyPreGate: 'none',
} as const satisfies Omit<PipelineOutcome, 'result'>;

/** A pipeline that is kept, as failed, with what is wrong with its configuration. */
export function failedPipeline(errors: readonly string[], configSource: string | null = null): PipelineOutcome {
  return { ...nothing, result: 'failed', failureReason: 'config_error', errors, configSource };
}

/** A pipeline that is kept, as skipped, without jobs. */
export const skippedPipeline: PipelineOutcome = { ...nothing, result: 'skipped' };

export const absenceReasons = [
  'filtered_by_workflow_rules',
  'filtered_by_rules',
  'missing_ci_config',
  'no_pipeline_option',
] as const;

/** No pipeline is kept. */
export function noPipeline(reason: (typeof absenceReasons)[number]): PipelineOutcome {
  const errors = reason === 'missing_ci_config' ? ['missing CI config file'] : [];
  return { ...nothing, result: 'not_created', failureReason: reason, errors };
}

/** A pipeline that runs. */
export function createdPipeline(
  content: Pick<PipelineOutcome, 'configSource' | 'name' | 'stages' | 'jobs' | 'policyPreGate'>,
): PipelineOutcome {
  return { ...nothing, result: 'created', ...content };
}
