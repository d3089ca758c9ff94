import type { Trace } from '../../evidence/trace.ts';
import type { Pipeline, PipelineSource, PipelineStatus } from '../../world/pipelines.ts';
import type { World } from '../../world/world.ts';

/** Pipelines from these sources are never compared. */
export const uncomparedSources = ['webide', 'ondemand_dast_scan', 'ondemand_dast_validation'] as const;

/** Of the compared sources, these are not CI sources: only a search by time window minds the difference. */
export const nonCiSources = ['security_orchestration_policy', 'pipeline_execution_policy_schedule'] as const;

/** How many pipelines, and how many child pipelines, one comparison considers. */
export const consideredPipelines = 1000;

const unfinished: ReadonlySet<PipelineStatus> = new Set(['created', 'pending', 'running']);

/** A pipeline that waits for a manual job counts as completed. */
export function isCompleted({ status }: Pipeline): boolean {
  return !unfinished.has(status);
}

/** True for a pipeline of its own, not a child, from a source that is compared. */
export function isComparable({ source, parentId }: Pipeline): boolean {
  return parentId === null && !isAmong(source, uncomparedSources);
}

/** True for a comparable pipeline that CI itself started. */
export function isCiPipeline(pipeline: Pipeline): boolean {
  return isComparable(pipeline) && !isAmong(pipeline.source, nonCiSources);
}

/** The pipelines with their child pipelines, and the children of those. */
export function withDescendants(world: World, pipelines: readonly Pipeline[]): readonly Pipeline[] {
  if (pipelines.length === 0) return [];
  const ids = new Set(pipelines.map(({ id }) => id));
  const children = world.pipelines.filter(({ parentId }) => parentId !== null && ids.has(parentId));
  return [...pipelines, ...withDescendants(world, children)];
}

/** The newest of these pipelines with the newest of their child pipelines, as many as one comparison considers. */
export function consideredFamily(
  world: World,
  pipelines: readonly Pipeline[],
  { subject, trace }: { readonly subject: string; readonly trace: Trace },
): readonly Pipeline[] {
  const own = newestFirst(pipelines).slice(0, consideredPipelines);
  const descendants = newestFirst(withDescendants(world, own).filter(({ parentId }) => parentId !== null));
  const cut = pipelines.length > consideredPipelines || descendants.length > consideredPipelines;
  trace.consult('MRAP-045', cut, subject, `${pipelines.length} pipelines, ${descendants.length} child pipelines`);
  return [...own, ...descendants.slice(0, consideredPipelines)];
}

/** Newest first. */
export function newestFirst(pipelines: readonly Pipeline[]): readonly Pipeline[] {
  return [...pipelines].sort((one, other) => other.id - one.id);
}

function isAmong(source: PipelineSource, sources: readonly PipelineSource[]): boolean {
  return sources.includes(source);
}
