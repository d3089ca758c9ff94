import { withPipelinePolicies, withScanPolicies } from '../../pipelines/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { pushedPlan } from './focused-plans.ts';
import { ending, pipelineOf } from './outcomes.ts';
import { samePipeline } from './same-pipeline.ts';

/** The jobs still say whose they are, so that is left out; error messages name policies too. */
export const aNameOfAPipelinePolicyIsOnlyAName = law({
  id: 'LAW-PIPELINE-M05',
  title: 'renaming all policies leaves the same pipeline',
  source: 'metamorphic relation M05: consistent renaming',
  policyType: 'pipeline-execution',
  arbitrary: pushedPlan(),
  async check(run, plan) {
    const named = await pipelineOf(run, plan);
    const rename = <P extends { readonly name: string }>(policy: P): P => ({ ...policy, name: `Our ${policy.name}` });
    const renamed = await pipelineOf(run, withScanPolicies(withPipelinePolicies(plan, rename), rename));
    if (named.jobs.every(({ policy }) => policy === null)) return vacuous(ending(named));
    return samePipeline(named, renamed, (outcome) => ({
      ...outcome,
      errors: outcome.errors.length,
      jobs: outcome.jobs.map(({ policy: _, options: __, ...job }) => job),
    }));
  },
});
