import type { ApprovalPolicy } from './approval-policy.ts';
import type { ComponentPublishingPolicy } from './component-publishing-policy.ts';
import type { PipelineExecutionPolicy } from './pipeline-execution-policy.ts';
import type { PipelineExecutionSchedulePolicy } from './pipeline-execution-schedule-policy.ts';
import type { ScanExecutionPolicy } from './scan-execution-policy.ts';
import type { VulnerabilityManagementPolicy } from './vulnerability-management-policy.ts';

/** One policy of a policy file, in the spelling of the file; `kind` is the top-level key that it stood under. */
export type Policy =
  | ApprovalPolicy
  | PipelineExecutionPolicy
  | PipelineExecutionSchedulePolicy
  | ScanExecutionPolicy
  | VulnerabilityManagementPolicy
  | ComponentPublishingPolicy;

export type PolicyKind = Policy['kind'];
