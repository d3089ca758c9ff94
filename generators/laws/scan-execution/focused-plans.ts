import fc from 'fast-check';
import type { ScanPolicyDocument } from '#fixtures';
import { boundedBy } from '../../constraints.ts';
import { type PipelineWorldConstraints, pipelineWorldBounds } from '../../pipelines/constraints.ts';
import type { PipelinePlan, ScanPolicyPlan } from '../../pipelines/pipeline-plan.ts';
import { scanAction, scanPolicy } from '../../pipelines/scan-policies.ts';
import { pushedPlan } from '../pipelines/focused-plans.ts';

export type ScanAction = ScanPolicyDocument['actions'][number];

/** Plans in which nothing but scans joins the pipelines of the project. */
export function scanPlan(constraints: Partial<PipelineWorldConstraints> = {}): fc.Arbitrary<PipelinePlan> {
  return pushedPlan({ maxPipelinePolicies: 0, ...constraints });
}

/** A plan without policies, for laws that give it policies of their own. */
export function ungovernedPlan(): fc.Arbitrary<PipelinePlan> {
  return scanPlan({ maxScanPolicies: 0 });
}

/** Some actions, of which no two are the same. */
export function differentActions(maxLength: number): fc.Arbitrary<readonly ScanAction[]> {
  const constraints = boundedBy('pipeline world', {}, pipelineWorldBounds);
  return fc.uniqueArray(scanAction(constraints), {
    minLength: 1,
    maxLength,
    selector: (action) => JSON.stringify(action),
  });
}

/** One scan execution policy that may be anything. */
export function anyScanPolicy(change: Partial<ScanPolicyPlan> = {}): fc.Arbitrary<ScanPolicyPlan> {
  return scanPolicy(boundedBy('pipeline world', {}, pipelineWorldBounds)).map((policy) => ({ ...policy, ...change }));
}

/** The plan with these policies on the project, each of which scans every pipeline in its own way. */
export function scanning(plan: PipelinePlan, ...lists: readonly (readonly ScanAction[])[]): PipelinePlan {
  const scanPolicies = lists.map(
    (actions, at): ScanPolicyPlan => ({
      name: `Scan ${String.fromCharCode(65 + at)}`,
      on: 'project',
      reach: 'everywhere',
      skip: null,
      policy: { enabled: true, rules: [{ type: 'pipeline', branch_type: 'all' }], actions },
      dueIn: null,
    }),
  );
  return { ...plan, scanPolicies };
}
