import {
  commonFields,
  metadataField,
  openVariablesOverride,
  pipelineContent,
  skipPermission,
} from './common-fields.ts';
import type { ObjectShape, TextShape } from './model.ts';
import { closed, either, nothing, open, profiled, word } from './shapes.ts';
import { emptyPipelineWords, pipelineConfigStrategies, suffixWords } from './words.ts';

const sources = ['S-SCHEMA', 'S-PEPDOC'];

const strategyWord: TextShape = word('pipeline strategy', pipelineConfigStrategies, {
  legacy: [{ word: 'inject_ci', instead: 'inject_policy', accepted: true }],
});

const strategyObject = closed({
  type: { shape: strategyWord, required: true, sources },
  apply_on_empty_pipeline: { shape: word('rule for empty pipelines', emptyPipelineWords), default: 'always', sources },
});

/** One entry of `pipeline_execution_policy`. */
export const pipelineExecutionPolicyShape: ObjectShape = open({
  ...commonFields,
  metadata: metadataField,
  content: pipelineContent,
  pipeline_config_strategy: {
    shape: profiled(either(strategyWord, strategyObject), strategyWord),
    required: true,
    sources,
  },
  suffix: { shape: either(word('suffix rule', suffixWords), nothing), default: 'on_conflict', sources },
  skip_ci: { shape: skipPermission, default: 'not allowed', sources },
  no_pipeline: { shape: skipPermission, default: 'not allowed', profiles: ['newest'], sources },
  variables_override: {
    shape: openVariablesOverride,
    default: 'values of the policy beat all others',
    sources,
  },
});
