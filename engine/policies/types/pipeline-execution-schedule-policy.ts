import type { ScheduleType, Weekday } from '#catalogue';
import type { CommonPolicy } from './every-policy.ts';
import type { PipelinePolicyContent, TimeWindow, VariablesOverride } from './policy-parts.ts';

/** Runs a CI file at fixed times; `schedules` in the newest format, `schedule` in that of 17.10. */
export interface PipelineExecutionSchedulePolicy extends CommonPolicy {
  readonly kind: 'pipeline_execution_schedule_policy';
  readonly content: PipelinePolicyContent;
  readonly schedules?: readonly PolicySchedule[];
  readonly schedule?: { readonly cadence: string; readonly timezone?: string };
  readonly variables_override?: VariablesOverride;
}

/** `days` belongs to weekly, `days_of_month` to monthly schedules. */
export interface PolicySchedule {
  readonly type: ScheduleType;
  readonly start_time: string;
  readonly time_window: TimeWindow;
  readonly timezone?: string;
  readonly branches?: readonly string[];
  readonly days?: readonly Weekday[];
  readonly days_of_month?: readonly number[];
  readonly snooze?: { readonly until: string; readonly reason?: string };
}
