import type { World } from '../../world/world.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { withDescendants } from '../pipelines/pipeline-family.ts';
import { scansIn } from '../pipelines/reports.ts';
import type { SourceSide } from '../pipelines/source-pipelines.ts';

/** The scanners that the head pipeline was to run, but of which nothing succeeded: failed, cancelled or skipped. */
export function unsuccessfulScanners({ world }: MergeRequestContext, { head }: SourceSide): readonly string[] {
  const pipelines = head === undefined ? [] : withDescendants(world, [head]);
  const jobs = secureJobs(world, new Set(pipelines.map(({ id }) => id)));
  const scans = scansIn(world, pipelines).map(({ scanType, status }) => ({
    scanType,
    succeeded: status === 'succeeded',
  }));
  const attempts = [...jobs, ...scans];
  const failed = attempts.filter(
    ({ scanType }) => !attempts.some((other) => other.scanType === scanType && other.succeeded),
  );
  return [...new Set(failed.map(({ scanType }) => scanType))];
}

function secureJobs(
  world: World,
  pipelineIds: ReadonlySet<number>,
): readonly { scanType: string; succeeded: boolean }[] {
  return world.jobs.flatMap(({ pipelineId, scanType, status }) =>
    scanType !== null && pipelineIds.has(pipelineId) ? [{ scanType, succeeded: status === 'success' }] : [],
  );
}
