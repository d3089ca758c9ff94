import type { Trace } from '../../evidence/trace.ts';
import type { PipelineJobOutcome } from '../../protocol/outcome.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import type { World } from '../../world/world.ts';
import type { PlannedSchedule, ScheduledRuns } from '../schedules/planned-schedule.ts';

/** What the scan execution policies of a project get to see of a pipeline that is being built. */
export interface ScanExecutionInput {
  readonly request: PipelineRequest;
  /** The project has a CI configuration that counts; false under an override, or without a file. */
  readonly projectHasConfig: boolean;
  /** The project's stages as its configuration writes them, or the defaults. */
  readonly projectStages: readonly string[];
  /** Names of the project's jobs that are in this pipeline. */
  readonly projectJobNames: readonly string[];
}

/** What they add to the project's side of it; a job takes the place of the project's job of the same name. */
export interface ScanExecutionContribution {
  /** With `origin: 'scan_execution_policy'`, the policy's name, and variables as the job will see them. */
  readonly jobs: readonly PipelineJobOutcome[];
  /** The project's stages with those of the scans at their place. */
  readonly stages: readonly string[];
}

/** Exported by `index.ts` as `scanExecutionJobs`. */
export type ScanExecutionJobs = (world: World, input: ScanExecutionInput, trace: Trace) => ScanExecutionContribution;

/** Exported by `index.ts` as `scanExecutionAllowsSkip`: true where no scan execution policy is against it. */
export type ScanExecutionAllowsSkip = (world: World, request: PipelineRequest, trace: Trace) => boolean;

/** Exported by `index.ts` as `scheduledScans`: every schedule rule that governs the project, due or not. */
export type ScheduledScans = (world: World, projectId: number, trace: Trace) => readonly PlannedSchedule[];

/** Exported by `index.ts` as `scheduledScanRuns`: what a due schedule of `scheduledScans` starts in the project. */
export type ScheduledScanRuns = (
  world: World,
  due: { readonly projectId: number; readonly schedule: PlannedSchedule },
  trace: Trace,
) => ScheduledRuns;
