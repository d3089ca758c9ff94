import type { Job } from '../../world/pipelines.ts';
import type { World } from '../../world/world.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { withDescendants } from '../pipelines/pipeline-family.ts';
import { scansIn } from '../pipelines/reports.ts';
import type { SourceSide } from '../pipelines/source-pipelines.ts';

/**
 * The scanners that did not all succeed in the head pipeline: some job of theirs failed, was cancelled or skipped, or
 * a scan of theirs left nothing that counts. Another job of the same scanner does not make up for it, a retry does.
 */
export function unsuccessfulScanners({ world }: MergeRequestContext, { head }: SourceSide): readonly string[] {
  const pipelines = head === undefined ? [] : withDescendants(world, [head]);
  const scans = scansIn(world, pipelines);
  const succeeded = new Set(scans.filter(({ status }) => status === 'succeeded').map(({ scanType }) => scanType));
  const failed = scans.filter(({ scanType }) => !succeeded.has(scanType));
  const jobs = latestJobs(world, new Set(pipelines.map(({ id }) => id)));
  const unsuccessful = jobs.filter(({ scanType, status }) => scanType !== null && status !== 'success');
  return [...new Set([...unsuccessful, ...failed].flatMap(({ scanType }) => scanType ?? []))];
}

/** The jobs of these pipelines without those that were retried: of the same name and pipeline the newest counts. */
function latestJobs({ jobs }: World, pipelineIds: ReadonlySet<number>): readonly Job[] {
  const inOrder = jobs.filter(({ pipelineId }) => pipelineIds.has(pipelineId)).sort((one, other) => one.id - other.id);
  return [...new Map(inOrder.map((job) => [`${job.pipelineId} ${job.name}`, job])).values()];
}
