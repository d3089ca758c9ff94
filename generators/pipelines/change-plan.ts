import type { PipelinePlan, PipelinePolicyPlan, ScanPolicyPlan, SchedulePolicyPlan } from './pipeline-plan.ts';

/** The plan with every pipeline execution policy changed. */
export function withPipelinePolicies(
  plan: PipelinePlan,
  change: (policy: PipelinePolicyPlan, at: number) => PipelinePolicyPlan,
): PipelinePlan {
  return { ...plan, pipelinePolicies: plan.pipelinePolicies.map(change) };
}

/** The plan with every scan execution policy changed. */
export function withScanPolicies(
  plan: PipelinePlan,
  change: (policy: ScanPolicyPlan, at: number) => ScanPolicyPlan,
): PipelinePlan {
  return { ...plan, scanPolicies: plan.scanPolicies.map(change) };
}

/** The plan with every scheduled policy changed. */
export function withSchedulePolicies(
  plan: PipelinePlan,
  change: (policy: SchedulePolicyPlan, at: number) => SchedulePolicyPlan,
): PipelinePlan {
  return { ...plan, schedulePolicies: plan.schedulePolicies.map(change) };
}
