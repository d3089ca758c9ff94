import type { Trace } from '../../evidence/trace.ts';
import type { Pipeline, SbomComponent } from '../../world/pipelines.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import {
  type ComparisonOptions,
  pipelineOfBranch,
  pipelineOfCommits,
  relatedPipelines,
} from '../pipelines/comparison-pipelines.ts';
import { withDescendants } from '../pipelines/pipeline-family.ts';
import { componentsIn, hasBillOfMaterials, hasDependencyScanning } from '../pipelines/reports.ts';
import type { SourceSide } from '../pipelines/source-pipelines.ts';

export interface TargetBillOptions {
  readonly source: SourceSide;
  readonly window: number | undefined;
  readonly subject: string;
}

/**
 * The components of the target branch to compare with, or undefined where no target pipeline can give a bill of
 * materials. One that only a container scan made is not looked for among related pipelines.
 */
export function targetBill(
  context: MergeRequestContext,
  { source, window, subject }: TargetBillOptions,
  trace: Trace,
): readonly SbomComponent[] | undefined {
  const options = { driving: source.driving, hasReports: hasBillOfMaterials, window, subject };
  const chosen = pipelineOfCommits(context, options, trace) ?? relatedWithBill(context, options, trace);
  trace.consult('MRAP-048', chosen !== undefined, subject, 'a target pipeline can give a bill of materials');
  if (chosen === undefined) return undefined;
  return componentsIn(context.world, withDescendants(context.world, [chosen]));
}

function relatedWithBill(context: MergeRequestContext, options: ComparisonOptions, trace: Trace): Pipeline | undefined {
  const chosen = pipelineOfBranch(context, options, trace);
  if (chosen === undefined) return undefined;
  const related = relatedPipelines(context, { chosen, subject: options.subject }, trace);
  return related.find((pipeline) => hasDependencyScanning(context.world, pipeline));
}
