import type { Trace } from '../../evidence/trace.ts';
import type { Pipeline } from '../../world/pipelines.ts';
import { later } from '../../world/time.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { consideredFamily, isCiPipeline, isComparable, newestFirst } from './pipeline-family.ts';
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
export function pipelineOfCommits(
  context: MergeRequestContext,
  { driving, hasReports, window, subject }: ComparisonOptions,
  trace: Trace,
): Pipeline | undefined {
  const { mergeBaseSha, diffStartSha } = context.mergeRequest;
  const shas = [...new Set([driving?.targetSha ?? mergeBaseSha, mergeBaseSha, diffStartSha])];
  const found = shas
    .map((sha) => pipelineOfCommit(context, sha, hasReports))
    .find((pipeline) => pipeline !== undefined);
  trace.consult('MRAP-041', found !== undefined, subject, `${shas.length} commits looked at`);
  if (window !== undefined)
    trace.consult('MRAP-043', found !== undefined, subject, 'an ordinary comparison pipeline has reports');
  return found;
}

/** The newest pipeline of the target branch, or a not much older one with reports where a time window is given. */
export function pipelineOfBranch(
  context: MergeRequestContext,
  options: ComparisonOptions,
  trace: Trace,
): Pipeline | undefined {
  const { window, subject } = options;
  const reference = newestFirst(targetPipelines(context))[0];
  const inWindow = reference && pipelineInWindow(context, { ...options, reference });
  const because = reference === undefined ? 'the target branch has no pipeline' : `window: ${window ?? 'none'} minutes`;
  trace.consult('MRAP-042', inWindow !== undefined, subject, because);
  return inWindow ?? reference;
}

/** The pipelines whose reports are united with those of the chosen one: same commit, same branch, and all children. */
export function relatedPipelines(
  { world }: MergeRequestContext,
  { chosen, subject }: { readonly chosen: Pipeline; readonly subject: string },
  trace: Trace,
): readonly Pipeline[] {
  const { projectId, ref, sha } = chosen;
  const same = world.pipelines.filter(
    (row) => row.projectId === projectId && row.ref === ref && row.sha === sha && isComparable(row),
  );
  const related = consideredFamily(world, same, { subject, trace });
  trace.consult('MRAP-044', related.length > 1, subject, `${related.length} related target pipelines`);
  return related;
}

function pipelineOfCommit(context: MergeRequestContext, sha: string, hasReports: HasReports): Pipeline | undefined {
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
