import { isDeepStrictEqual } from 'node:util';
import { law, vacuous, verdictOf } from '../law.ts';
import { injectingPlan } from './focused-plans.ts';
import { ending, pipelineOf, told } from './outcomes.ts';

/** A pipeline that fails for the policy's sake has no jobs at all, so that is left out. */
export const policiesThatAddTakeNothingAway = law({
  id: 'LAW-PIPELINE-P1',
  title: 'policies that add their jobs leave those of the project as they are',
  source: 'execution policies INV-P1',
  policyType: 'pipeline-execution',
  arbitrary: injectingPlan(),
  async check(run, plan) {
    const alone = await pipelineOf(run, { ...plan, pipelinePolicies: [] });
    const governed = await pipelineOf(run, plan);
    if (alone.result !== 'created' || governed.result === 'failed') return vacuous(ending(governed));
    const changed = alone.jobs.filter((job) => !governed.jobs.some((other) => isDeepStrictEqual(job, other)));
    return verdictOf(
      changed.length === 0,
      ending(governed),
      () => `expected the jobs of the project unchanged: ${told(changed.map(({ name }) => name))}`,
    );
  },
});
