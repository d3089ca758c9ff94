import { withPipelinePolicies } from '../../pipelines/change-plan.ts';
import { variableNames } from '../../pipelines/ci-plan.ts';
import type { PipelinePlan } from '../../pipelines/pipeline-plan.ts';
import { law, vacuous } from '../law.ts';
import { pushedPlan, withOnePolicy } from './focused-plans.ts';
import { ending, pipelineOf } from './outcomes.ts';
import { samePipeline } from './same-pipeline.ts';

/** Among the variables that people set here: what nobody sets is excepted by neither. */
export const exceptionsTurnRound = law({
  id: 'LAW-PIPELINE-P10',
  title: 'letting all variables in but some is letting none in but the others',
  source: 'execution policies INV-P10',
  policyType: 'pipeline-execution',
  arbitrary: withOnePolicy(pushedPlan()).map(({ plan }) =>
    withPipelinePolicies(plan, (policy) => ({
      ...policy,
      override: { exceptions: [], dotenv: null, ...policy.override, allowed: true },
    })),
  ),
  async check(run, plan) {
    const before = await pipelineOf(run, plan);
    const after = await pipelineOf(run, turnedRound(plan));
    if (before.jobs.length === 0) return vacuous(ending(before));
    return samePipeline(before, after, (outcome) => ({
      ...outcome,
      jobs: outcome.jobs.map(({ options: _, ...job }) => job),
    }));
  },
});

function turnedRound(plan: PipelinePlan): PipelinePlan {
  return withPipelinePolicies(plan, ({ override, ...policy }) => ({
    ...policy,
    override: override && {
      ...override,
      allowed: false,
      exceptions: variableNames.filter((name) => !override.exceptions.includes(name)),
    },
  }));
}
