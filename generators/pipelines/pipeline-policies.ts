import fc from 'fast-check';
import { dotenvWords, emptyPipelineWords, suffixWords } from '#catalogue';
import { exceptionally, mostly, perhaps } from '../frequencies.ts';
import { ciPlan, variableNames } from './ci-plan.ts';
import type { PipelineWorldConstraints } from './constraints.ts';
import { type OverridePlan, type PipelinePolicyPlan, type Reach, type Skipper, skippers } from './pipeline-plan.ts';

/** Pipeline execution policies, highest container not necessarily first. */
export function pipelinePolicies(constraints: PipelineWorldConstraints): fc.Arbitrary<readonly PipelinePolicyPlan[]> {
  return fc
    .array(pipelinePolicy(constraints), { maxLength: constraints.maxPipelinePolicies })
    .map((drawn) => drawn.map((policy, at) => ({ ...policy, name: policyName('Pipeline', at) })));
}

/** A pipeline execution policy with the CI file that it runs; mostly enabled and in scope. */
export function pipelinePolicy({
  strategies,
  places,
  maxJobs,
}: PipelineWorldConstraints): fc.Arbitrary<PipelinePolicyPlan> {
  return fc.record({
    name: fc.constant('Pipeline Z'),
    on: fc.constantFrom(...places),
    enabled: mostly(true, [false]),
    reach: reach(),
    strategy: fc.constantFrom(...strategies),
    onEmpty: exceptionally(fc.constantFrom(...emptyPipelineWords), null),
    suffix: exceptionally(fc.constantFrom(...suffixWords.toReversed()), null),
    skip: skip(),
    override: exceptionally(override(), null),
    includesProject: mostly(false, [true]),
    ci: ciPlan({ maxJobs, reserved: true }),
  });
}

/** What the scope says; mostly nothing. */
export function reach(): fc.Arbitrary<Reach> {
  return mostly<Reach>('everywhere', ['here', 'elsewhere']);
}

/** Whom a policy lets skip pipelines; null where it does not say. */
export function skip(): fc.Arbitrary<Skipper | null> {
  return perhaps(fc.constantFrom(...skippers));
}

/** A block for variables. */
export function override(): fc.Arbitrary<OverridePlan> {
  return fc.record({
    allowed: fc.boolean(),
    exceptions: fc.subarray([...variableNames]),
    dotenv: exceptionally(fc.constantFrom(...dotenvWords), null),
  });
}

/** The name of a policy by its place among those of its kind: `Scan A`. */
export function policyName(kind: string, at: number): string {
  return `${kind} ${String.fromCharCode(65 + at)}`;
}
