import type { PolicyPipelineSource, ScanBranchType, ScanKind } from '#catalogue';
import type { CommonPolicy } from './every-policy.ts';
import type { BranchException, SkipPermission, TimeWindow } from './policy-parts.ts';

/** Makes scanners run in pipelines, or at fixed times. */
export interface ScanExecutionPolicy extends CommonPolicy {
  readonly kind: 'scan_execution_policy';
  readonly rules: readonly ScanExecutionRule[];
  readonly actions: readonly ScanExecutionAction[];
  readonly skip_ci?: SkipPermission;
}

export type ScanExecutionRule = PipelineScanRule | ScheduleScanRule;

/** Exactly one of `branches`, `branch_type` and (in schedule rules) `agents` is present. */
interface ScanRuleBranches {
  readonly branches?: readonly string[];
  readonly branch_type?: ScanBranchType;
  readonly branch_exceptions?: readonly BranchException[];
}

export interface PipelineScanRule extends ScanRuleBranches {
  readonly type: 'pipeline';
  readonly pipeline_sources?: { readonly including?: readonly PolicyPipelineSource[] };
}

export interface ScheduleScanRule extends ScanRuleBranches {
  readonly type: 'schedule';
  readonly cadence: string;
  readonly timezone?: string;
  readonly time_window?: TimeWindow;
  readonly agents?: Readonly<Record<string, { readonly namespaces?: readonly string[] }>>;
}

/** `custom` and its configuration exist only in the format of 17.10. */
export interface ScanExecutionAction {
  readonly scan: ScanKind | 'custom';
  readonly site_profile?: string | null;
  readonly scanner_profile?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  readonly template?: string;
  readonly scan_settings?: { readonly ignore_default_before_after_script?: boolean };
  readonly ci_configuration?: string;
  readonly ci_configuration_path?: { readonly project: string; readonly file: string; readonly ref?: string };
}
