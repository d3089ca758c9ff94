import fc from 'fast-check';
import { emptyPipelineWords } from '#catalogue';
import { withPipelinePolicies } from '../../pipelines/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { injectingPlan, withOnePolicy } from './focused-plans.ts';
import { ending, pipelineOf } from './outcomes.ts';
import { samePipeline } from './same-pipeline.ts';

/** A pipeline of nothing but `.pre` and `.post` is empty too. */
export const theWordForEmptyPipelinesIsForThoseOnly = law({
  id: 'LAW-PIPELINE-P12',
  title: 'what a policy says about empty pipelines changes none that the project has jobs for',
  source: 'execution policies INV-P12',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({
    chosen: withOnePolicy(injectingPlan()),
    word: fc.constantFrom(...emptyPipelineWords.toReversed()),
  }),
  async check(run, { chosen: { plan }, word }) {
    const switched = { ...plan, experiments: ['apply_on_empty_pipeline_option' as const] };
    const alone = await pipelineOf(run, { ...switched, pipelinePolicies: [] });
    const full = alone.jobs.some(({ stage }) => stage !== '.pre' && stage !== '.post');
    if (alone.result !== 'created' || !full) return vacuous(`alone ${ending(alone)}`);
    const silent = await pipelineOf(
      run,
      withPipelinePolicies(switched, (policy) => ({ ...policy, onEmpty: null })),
    );
    const saying = await pipelineOf(
      run,
      withPipelinePolicies(switched, (policy) => ({ ...policy, onEmpty: word })),
    );
    return samePipeline(silent, saying);
  },
});
