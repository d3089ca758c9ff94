import fc from 'fast-check';
import { boundedBy } from '../../constraints.ts';
import { pipelineWorldBounds } from '../../pipelines/constraints.ts';
import type { PipelinePlan, SchedulePolicyPlan } from '../../pipelines/pipeline-plan.ts';
import { pipelinePlan } from '../../pipelines/pipeline-world.ts';
import { schedulePolicy } from '../../pipelines/schedule-policies.ts';

/** Plans with scheduled policies of both kinds, which are switched on. */
export function scheduledPlan(): fc.Arbitrary<PipelinePlan> {
  return pipelinePlan({ maxPipelinePolicies: 0, maxScanPolicies: 1, maxSchedulePolicies: 2 }).map(switchedOn);
}

/** Plans with one scheduled policy whose schedule is due. */
export function duePlan(): fc.Arbitrary<{ readonly plan: PipelinePlan; readonly policy: SchedulePolicyPlan }> {
  const plan = pipelinePlan({ maxPipelinePolicies: 0, maxScanPolicies: 0, maxSchedulePolicies: 0 }).map(switchedOn);
  const policy = schedulePolicy(boundedBy('pipeline world', {}, pipelineWorldBounds)).map((drawn) => ({
    ...drawn,
    enabled: true,
    reach: 'everywhere' as const,
    dueIn: -1,
    // Its jobs run whatever the pipeline is.
    ci: { ...drawn.ci, runsIf: null, jobs: drawn.ci.jobs.map((job) => ({ ...job, stage: 0, runsIf: null })) },
  }));
  return fc.record({ plan, policy });
}

function switchedOn(plan: PipelinePlan): PipelinePlan {
  return { ...plan, policyFilesReadable: true, experiments: ['pipeline_execution_schedule_policy'] };
}
