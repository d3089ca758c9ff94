export { scanExecutionAllowsSkip } from './allows-skip.ts';
export { scanExecutionJobs } from './scan-execution-jobs.ts';
export { scheduledScanRuns } from './scheduled-scan-runs.ts';
export { scheduledScans } from './scheduled-scans.ts';
