import fc from 'fast-check';
import { boundedBy } from '../../constraints.ts';
import { pipelineWorldBounds } from '../../pipelines/constraints.ts';
import { pipelinePolicy } from '../../pipelines/pipeline-policies.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { pushedPlan } from './focused-plans.ts';
import { ending, pipelineOf } from './outcomes.ts';

export const aFurtherPolicyNeverAllowsSkipping = law({
  id: 'LAW-PIPELINE-P8',
  title: 'a further policy can forbid skipping a pipeline, and never allows it',
  source: 'execution policies INV-P8',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({
    plan: pushedPlan(),
    how: fc.constantFrom('by message' as const, 'by push option' as const),
    policy: pipelinePolicy(boundedBy('pipeline world', {}, pipelineWorldBounds)),
  }),
  async check(run, { plan, how, policy }) {
    const skipping = { ...plan, request: { ...plan.request, asksToSkip: how } };
    const before = await pipelineOf(run, skipping);
    const after = await pipelineOf(run, {
      ...skipping,
      pipelinePolicies: [...plan.pipelinePolicies, { ...policy, enabled: true, reach: 'everywhere' }],
    });
    if (before.result === 'skipped' && after.result === 'skipped') return vacuous('still skipped');
    return verdictOf(
      after.result !== 'skipped',
      `${ending(before)}, then ${ending(after)}`,
      () => `expected no skipping: before ${before.result}, after ${after.result}`,
    );
  },
});
