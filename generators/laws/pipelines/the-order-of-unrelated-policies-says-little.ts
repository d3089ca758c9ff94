import fc from 'fast-check';
import { boundedBy } from '../../constraints.ts';
import { ciPlan } from '../../pipelines/ci-plan.ts';
import { pipelineWorldBounds } from '../../pipelines/constraints.ts';
import type { PipelinePolicyPlan } from '../../pipelines/pipeline-plan.ts';
import { pipelinePolicy } from '../../pipelines/pipeline-policies.ts';
import { law, vacuous } from '../law.ts';
import { pushedPlan } from './focused-plans.ts';
import { ending, pipelineOf, unnumbered } from './outcomes.ts';
import { samePipeline } from './same-pipeline.ts';

const constraints = boundedBy('pipeline world', { strategies: ['inject_policy', 'inject_ci'] }, pipelineWorldBounds);

/** A policy on the project that can be told from the other by its jobs and by its stages. */
function unlike(name: string, names: readonly string[], stages: readonly string[]): fc.Arbitrary<PipelinePolicyPlan> {
  const ci = ciPlan({ maxJobs: 2, names, stages, reserved: true });
  return fc.record({ policy: pipelinePolicy(constraints), ci }).map(({ policy, ci }) => ({
    ...policy,
    name,
    ci: { ...ci, stages: ci.stages ?? stages },
    on: 'project',
    enabled: true,
    reach: 'everywhere',
    includesProject: false,
  }));
}

/**
 * With the experiment that puts policy stages first, the order of the policies becomes an order of stages, which the
 * list of the project may contradict: there a swap can make a pipeline fail.
 */
export const theOrderOfUnrelatedPoliciesSaysLittle = law({
  id: 'LAW-PIPELINE-P7',
  title: 'swapping two policies that share no job name and no stage keeps all jobs',
  source: 'execution policies INV-P7',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({
    plan: pushedPlan({ maxPipelinePolicies: 0 }).map((plan) => ({ ...plan, experiments: [] })),
    one: unlike('Pipeline A', ['audit', 'check'], ['audits', 'lint']),
    other: unlike('Pipeline B', ['release', 'build'], ['build', 'ship']),
  }),
  async check(run, { plan, one, other }) {
    const before = await pipelineOf(run, { ...plan, pipelinePolicies: [one, other] });
    const after = await pipelineOf(run, { ...plan, pipelinePolicies: [other, one] });
    if (before.result !== 'created') return vacuous(ending(before));
    return samePipeline(before, after, (outcome) => ({
      result: outcome.result,
      jobs: unnumbered(outcome)
        .map((job) => JSON.stringify(job))
        .toSorted(),
    }));
  },
});
