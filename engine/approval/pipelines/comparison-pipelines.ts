import type { Trace } from '../../evidence/trace.ts';
import type { Pipeline } from '../../world/pipelines.ts';
import { later } from '../../world/time.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { consideredPipelines, isCiPipeline, isComparable, newestFirst, withDescendants } from './pipeline-family.ts';
import type { HasReports } from './reports.ts';

/** How many pipelines of one commit are looked at for reports. */
export const candidatesPerCommit = 10;

export interface ComparisonOptions {
  readonly driving: Pipeline | undefined;
  readonly hasReports: HasReports;
  /** Minutes; how much older than the reference pipeline a pipeline with reports may be. */
  readonly window: number | undefined;
  readonly subject: string;
}

/** The pipeline of the target branch that a merge request is compared with. */
export function comparisonPipeline(
  context: MergeRequestContext,
  options: ComparisonOptions,
  trace: Trace,
): Pipeline | undefined {
  return pipelineOfCommits(context, options, trace) ?? pipelineOfBranch(context, options, trace);
}

/** The newest pipeline with reports of the first commit that has one: target head, merge base, start of the diff. */
export function pipelineOfCommit(context: MergeRequestContext, sha: string, hasReports: HasReports): Pipeline | undefined {
  const candidates = newestFirst(targetPipelines(context).filter((pipeline) => pipeline.sha === sha));
  return candidates.slice(0, candidatesPerCommit).find((pipeline) => hasReports(context.world, pipeline));
}

function pipelineInWindow(
  context: MergeRequestContext,
  { window, reference, hasReports }: ComparisonOptions & { readonly reference: Pipeline },
): Pipeline | undefined {
  if (window === undefined) return undefined;
  const earliest = later(reference.createdAt, -window * 60);
  return newestFirst(targetPipelines(context)).find(
    (pipeline) =>
      isCiPipeline(pipeline) &&
      pipeline.createdAt >= earliest &&
      pipeline.createdAt <= reference.createdAt &&
      hasReports(context.world, pipeline),
  );
}

function targetPipelines({ world, mergeRequest }: MergeRequestContext): readonly Pipeline[] {
  const { projectId, targetBranch } = mergeRequest;
  return world.pipelines.filter((row) => row.projectId === projectId && row.ref === targetBranch && isComparable(row));
}
