import type { PipelinePlan, PipelinePolicyPlan } from '../../pipelines/pipeline-plan.ts';

/** The plan with one more policy, ahead of one that there is, in the same file. */
export function withPolicyBefore(plan: PipelinePlan, at: number, policy: PipelinePolicyPlan): PipelinePlan {
  const { on = policy.on } = plan.pipelinePolicies[at] ?? {};
  return { ...plan, pipelinePolicies: plan.pipelinePolicies.toSpliced(at, 0, { ...policy, on }) };
}
