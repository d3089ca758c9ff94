import type { Trace } from '../../evidence/trace.ts';
import type { Pipeline } from '../../world/pipelines.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { consideredFamily, isComparable, isCompleted, newestFirst } from './pipeline-family.ts';
import { hasSecurityReports } from './reports.ts';

/** What the pipelines of a merge request's latest commit have to offer. */
export interface SourceSide {
  /** The completed ones, children included: their reports are united. */
  readonly pipelines: readonly Pipeline[];
  /** The one that the platform evaluates: of those with reports the last to finish, else the head pipeline. */
  readonly driving: Pipeline | undefined;
  readonly head: Pipeline | undefined;
  /** Some pipeline of the commit has not finished. */
  readonly unfinished: boolean;
}

/** The pipelines of the latest commit of a merge request. */
export function sourceSide(context: MergeRequestContext, trace: Trace): SourceSide {
  const all = context.world.pipelines.filter((pipeline) => isOfHead(pipeline, context));
  const own = all.filter((pipeline) => isCompared(pipeline, trace));
  const completed = own.filter((pipeline) => isComplete(pipeline, trace));
  const head = all.find(({ id }) => id === context.mergeRequest.headPipelineId) ?? newestFirst(own)[0];
  const family = consideredFamily(context.world, completed, { subject: 'source pipelines', trace });
  return {
    pipelines: family.filter(isCompleted),
    driving: lastWithReports(context, completed, trace) ?? head,
    head,
    unfinished: own.some((pipeline) => !isCompleted(pipeline)),
  };
}

function isOfHead(pipeline: Pipeline, { mergeRequest }: MergeRequestContext): boolean {
  const { headSha, projectId, sourceProjectId } = mergeRequest;
  const ofProjects = pipeline.projectId === projectId || pipeline.projectId === sourceProjectId;
  return pipeline.parentId === null && pipeline.sha === headSha && ofProjects;
}

function isCompared(pipeline: Pipeline, trace: Trace): boolean {
  return trace.consult('MRAP-040', isComparable(pipeline), 'source pipelines', `a pipeline from ${pipeline.source}`);
}

function isComplete(pipeline: Pipeline, trace: Trace): boolean {
  trace.consult(
    'MRAP-046',
    pipeline.status === 'manual',
    'source pipelines',
    `a pipeline with status ${pipeline.status}`,
  );
  return isCompleted(pipeline);
}

function lastWithReports(
  { world }: MergeRequestContext,
  completed: readonly Pipeline[],
  trace: Trace,
): Pipeline | undefined {
  const reporting = completed.filter((pipeline) => hasSecurityReports(world, pipeline));
  const kinds = new Set(reporting.map(({ targetSha }) => targetSha !== null));
  trace.consult(
    'MRAP-047',
    kinds.size > 1,
    'source pipelines',
    'both a merged results and a branch pipeline have scans',
  );
  return [...reporting].sort((one, other) => finishOf(other).localeCompare(finishOf(one)) || other.id - one.id)[0];
}

function finishOf({ finishedAt, createdAt }: Pipeline): string {
  return finishedAt ?? createdAt;
}
