import fc from 'fast-check';
import { law } from '../law.ts';
import { pushedPlan, withOnePolicy } from './focused-plans.ts';
import { pipelineOf } from './outcomes.ts';
import { samePipeline } from './same-pipeline.ts';

/** Child pipelines are left out: an experiment lets policies reach them. */
export const pipelinesBesideTheOrdinaryOnesTakeNoPolicy = law({
  id: 'LAW-PIPELINE-008',
  title: 'pipelines that stand beside the ordinary ones of a ref take no policy',
  source: 'PEP-008',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({
    chosen: withOnePolicy(pushedPlan()),
    source: fc.constantFrom('webide', 'ondemand_dast_scan', 'security_orchestration_policy' as const),
  }),
  async check(run, { chosen: { plan }, source }) {
    const beside = { ...plan, request: { ...plan.request, source } };
    const governed = await pipelineOf(run, beside);
    return samePipeline(governed, await pipelineOf(run, { ...beside, pipelinePolicies: [] }));
  },
});
