import type { ScanExecutionAllowsSkip, ScanExecutionJobs, ScheduledScanRuns, ScheduledScans } from './contract.ts';

/** The jobs that scan execution policies add to a pipeline. */
export const scanExecutionJobs: ScanExecutionJobs = (_world, { projectStages }) => ({ jobs: [], stages: projectStages });

/** True where no scan execution policy forbids to skip the pipeline. */
export const scanExecutionAllowsSkip: ScanExecutionAllowsSkip = () => true;

/** The schedule rules of the scan execution policies that govern a project. */
export const scheduledScans: ScheduledScans = () => [];

/** The pipelines that a due schedule rule starts. */
export const scheduledScanRuns: ScheduledScanRuns = () => ({ runs: [], refusals: [] });
