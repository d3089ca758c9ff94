import fc from 'fast-check';
import { boundedBy } from '../../constraints.ts';
import { pipelineWorldBounds } from '../../pipelines/constraints.ts';
import type { PipelinePlan, PipelinePolicyPlan } from '../../pipelines/pipeline-plan.ts';
import { pipelinePolicy } from '../../pipelines/pipeline-policies.ts';
import { type LawResult, type LawRun, law, vacuous } from '../law.ts';
import { withPolicyBefore } from './change-policies.ts';
import { pushedPlan, withOnePolicy } from './focused-plans.ts';
import { ending, pipelineOf, unnumbered } from './outcomes.ts';
import { samePipeline } from './same-pipeline.ts';

const policies = pipelinePolicy(boundedBy('pipeline world', {}, pipelineWorldBounds));

interface Example {
  readonly chosen: { readonly plan: PipelinePlan; readonly at: number };
  readonly policy: PipelinePolicyPlan;
}

const examples = (change: Partial<PipelinePolicyPlan>): fc.Arbitrary<Example> =>
  fc.record({
    chosen: withOnePolicy(pushedPlan()),
    policy: policies.map((policy) => ({ ...policy, ...change })),
  });

/** Suffixes tell the place of a policy in its file, so they are left out. */
export const aDisabledPipelinePolicyIsAbsent = law({
  id: 'LAW-PIPELINE-P5',
  title: 'a disabled policy changes no pipeline',
  source: 'execution policies INV-P5',
  policyType: 'pipeline-execution',
  arbitrary: examples({ enabled: false, reach: 'everywhere' }),
  check: unchangedBy,
});

/** Below the limit of each file and of each pipeline: beyond them, it would push another one out. */
export const aPipelinePolicyOutOfScopeIsAbsent = law({
  id: 'LAW-PIPELINE-P6',
  title: 'a policy that does not cover the project changes none of its pipelines',
  source: 'execution policies INV-P6',
  policyType: 'pipeline-execution',
  arbitrary: examples({ enabled: true, reach: 'elsewhere' }),
  check: unchangedBy,
});

async function unchangedBy(run: LawRun, { chosen: { plan, at }, policy }: Example): Promise<LawResult> {
  const without = await pipelineOf(run, plan);
  const beside = await pipelineOf(run, withPolicyBefore(plan, at, policy));
  if (without.result === 'skipped') return vacuous(ending(without));
  return samePipeline(without, beside, (outcome) => ({
    ...outcome,
    errors: outcome.errors.length,
    jobs: unnumbered(outcome),
  }));
}
