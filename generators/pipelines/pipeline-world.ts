import fc from 'fast-check';
import { policyExperiments } from '#catalogue';
import { pipelineSources } from '#engine';
import { boundedBy } from '../constraints.ts';
import { exceptionally, mostly, simplestFirst } from '../frequencies.ts';
import { buildPipelineWorld, type PipelineWorld } from './build-pipeline-world.ts';
import { ciPlan, variables } from './ci-plan.ts';
import { type PipelineWorldConstraints, pipelineWorldBounds } from './constraints.ts';
import type { MergeRequestPlan, PipelinePlan, RequestPlan } from './pipeline-plan.ts';
import { pipelinePolicies } from './pipeline-policies.ts';
import { scanPolicies, siteProfiles } from './scan-policies.ts';
import { schedulePolicies } from './schedule-policies.ts';

/** An ordinary morning, the end of a month, and the night in which a zone changes its clocks. */
export const instants = ['2026-01-15T09:30:00Z', '2026-01-31T23:59:59Z', '2026-03-29T00:30:00Z'] as const;

/** A project under policies about pipelines, with the question which pipeline would run. */
export function pipelineWorld(constraints: Partial<PipelineWorldConstraints> = {}): fc.Arbitrary<PipelineWorld> {
  return pipelinePlan(constraints).map(buildPipelineWorld);
}

/** The plan of such a world. */
export function pipelinePlan(given: Partial<PipelineWorldConstraints> = {}): fc.Arbitrary<PipelinePlan> {
  const constraints = boundedBy('pipeline world', given, pipelineWorldBounds);
  return fc.record({
    now: mostly<string>(instants[0], instants.slice(1)),
    ci: exceptionally(fc.constant(null), 'there').chain((ci) =>
      ci === null ? fc.constant(null) : ciPlan({ maxJobs: constraints.maxJobs, reserved: false }),
    ),
    pipelinePolicies: pipelinePolicies(constraints),
    scanPolicies: scanPolicies(constraints),
    schedulePolicies: schedulePolicies(constraints),
    experiments: fc.subarray([...policyExperiments]),
    branches: fc.subarray(['feature', 'release/1']),
    protectedBranches: fc.subarray(['main', 'release/*']),
    projectVariables: variables(),
    groupVariables: variables(),
    mergeRequest: exceptionally(mergeRequest(), null),
    dastProfiles: fc.subarray([siteProfiles[0]]),
    policyFilesReadable: mostly(true, [false]),
    botPresent: fc.boolean(),
    request: request(),
  });
}

function mergeRequest(): fc.Arbitrary<MergeRequestPlan> {
  return fc.record({
    targetBranch: mostly('main', ['release/1']),
    state: mostly<MergeRequestPlan['state']>('opened', ['closed', 'merged']),
  });
}

function request(): fc.Arbitrary<RequestPlan> {
  return fc.record({
    ref: mostly('main', ['feature', 'release/1', 'gone']),
    refType: mostly<RequestPlan['refType']>('branch', ['tag']),
    source: fc.oneof(
      simplestFirst,
      { weight: 2, arbitrary: fc.constant('push' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...pipelineSources) },
    ),
    asksToSkip: exceptionally(fc.constantFrom('by message' as const, 'by push option' as const), null),
    variables: variables(),
    dotenvVariables: exceptionally(variables(), {}),
    triggered: mostly(false, [true]),
  });
}
