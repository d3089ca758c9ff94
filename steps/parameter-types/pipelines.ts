import { defineParameterType } from '@cucumber/cucumber';
import { type PipelineSource, pipelineSources } from '#engine';

defineParameterType({
  name: 'pipeline_status',
  regexp: /pending|running|success|failed|canceled|skipped|manual/,
  transformer: (word: string) =>
    word as 'pending' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped' | 'manual',
});

/** Where a pipeline comes from, in GitLab's word: `merge_request_event`. */
defineParameterType({
  name: 'pipelineSource',
  regexp: new RegExp([...pipelineSources].sort((one, other) => other.length - one.length).join('|')),
  transformer: (word: string) => word as PipelineSource,
});
