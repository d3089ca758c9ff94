import { withPipelinePolicies } from '../../pipelines/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { pushedPlan, withOnePolicy } from './focused-plans.ts';
import { ending, pipelineOf, withoutSuffix } from './outcomes.ts';
import { samePipeline } from './same-pipeline.ts';

/**
 * Five policies at most, since the limit takes them from the top. Order decides which clash is an error, so pipelines
 * that fail are left out, and which job keeps its plain name, so suffixes are.
 */
export const aPolicyFromAboveAddsTheSameJobs = law({
  id: 'LAW-PIPELINE-P11',
  title: 'linking the policies of a project to its group keeps the jobs of its pipelines',
  source: 'execution policies INV-P11',
  policyType: 'pipeline-execution',
  arbitrary: withOnePolicy(pushedPlan({ places: ['project', 'group'], maxScanPolicies: 0 })).map(({ plan }) => plan),
  async check(run, plan) {
    const before = await pipelineOf(run, plan);
    const after = await pipelineOf(
      run,
      withPipelinePolicies(plan, (policy) => ({ ...policy, on: 'group' })),
    );
    if (before.result === 'failed' || after.result === 'failed') return vacuous(ending(before));
    return samePipeline(before, after, ({ result, jobs }) => ({
      result,
      jobs: jobs
        .map(({ name, policy, stage }) => `${withoutSuffix(name).replace(/:policy$/, '')} of ${policy} in ${stage}`)
        .toSorted(),
    }));
  },
});
