import { isDeepStrictEqual } from 'node:util';
import type { PipelineJobOutcome, PipelineOutcome } from '#engine';
import { type LawResult, verdictOf } from '../law.ts';

/** The jobs that scans add to a pipeline. */
export function scanJobs({ jobs }: PipelineOutcome): readonly PipelineJobOutcome[] {
  return jobs.filter(({ origin }) => origin === 'scan_execution_policy');
}

/** Whether a job is one of DAST, which is numbered apart. */
export function isDast({ name }: PipelineJobOutcome): boolean {
  return name.startsWith('dast-on-demand-');
}

/** Both must be the same jobs, whichever policy asks for them. */
export function sameScans(before: readonly PipelineJobOutcome[], after: readonly PipelineJobOutcome[]): LawResult {
  const [one, other] = [before, after].map((jobs) => jobs.map(({ policy: _, ...job }) => job));
  return verdictOf(
    isDeepStrictEqual(one, other),
    scansWord(before),
    () => `expected the same scans: ${names(before)}, then ${names(after)}`,
  );
}

/** How many scans there are, as a word for the distribution. */
export function scansWord(jobs: readonly PipelineJobOutcome[]): string {
  if (jobs.length === 0) return 'no scan';
  return jobs.length === 1 ? 'one scan' : 'several scans';
}

/** The names of jobs in words. */
export function names(jobs: readonly PipelineJobOutcome[]): string {
  return jobs.map(({ name }) => name).join(', ') || 'no scan';
}
