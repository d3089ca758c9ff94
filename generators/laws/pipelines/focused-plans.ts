import fc from 'fast-check';
import type { PipelineWorldConstraints } from '../../pipelines/constraints.ts';
import type { PipelinePlan } from '../../pipelines/pipeline-plan.ts';
import { pipelinePlan } from '../../pipelines/pipeline-world.ts';

/** Plans about ordinary pipelines: nothing is scheduled. */
export function runningPlan(constraints: Partial<PipelineWorldConstraints> = {}): fc.Arbitrary<PipelinePlan> {
  return pipelinePlan({ maxSchedulePolicies: 0, ...constraints });
}

/**
 * Plans whose pipeline mostly comes about: a push to `main` that nobody asks to skip, of a project with at least one
 * policy, all of whose files can be read.
 */
export function pushedPlan(constraints: Partial<PipelineWorldConstraints> = {}): fc.Arbitrary<PipelinePlan> {
  return runningPlan(constraints).map((plan) => ({
    ...plan,
    policyFilesReadable: true,
    request: { ...plan.request, ref: 'main', refType: 'branch', source: 'push', asksToSkip: null },
  }));
}

/** Plans that add jobs to what the project has, and take nothing away. */
export function injectingPlan(constraints: Partial<PipelineWorldConstraints> = {}): fc.Arbitrary<PipelinePlan> {
  return pushedPlan({ strategies: ['inject_policy', 'inject_ci'], ...constraints });
}

/** A plan, and the place of one of its pipeline execution policies. */
export function withOnePolicy(
  plans: fc.Arbitrary<PipelinePlan>,
): fc.Arbitrary<{ readonly plan: PipelinePlan; readonly at: number }> {
  return plans
    .filter(({ pipelinePolicies }) => pipelinePolicies.length > 0)
    .chain((plan) => fc.record({ plan: fc.constant(plan), at: fc.nat({ max: plan.pipelinePolicies.length - 1 }) }));
}
