import type { Trace } from '../../evidence/trace.ts';
import type { SecurityScan, Vulnerability } from '../../world/pipelines.ts';
import type { World } from '../../world/world.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { comparisonPipeline, relatedPipelines } from '../pipelines/comparison-pipelines.ts';
import { findingsIn, hasSecurityReports, scansIn } from '../pipelines/reports.ts';
import type { SourceSide } from '../pipelines/source-pipelines.ts';
import type { Reported } from './finding-filters.ts';

/** The scans on one side of a comparison, and what they found. */
export interface Side {
  readonly scans: readonly SecurityScan[];
  readonly findings: readonly Reported[];
}

/** The scans of a merge request's own pipelines. */
export function sourceScans(context: MergeRequestContext, source: SourceSide): Side {
  return sideOf(context.world, scansIn(context.world, source.pipelines));
}

/** The scans that a merge request is compared with, or undefined where the target branch has no pipeline. */
export function targetScans(
  context: MergeRequestContext,
  {
    source,
    window,
    subject,
  }: { readonly source: SourceSide; readonly window: number | undefined; readonly subject: string },
  trace: Trace,
): Side | undefined {
  const options = { driving: source.driving, hasReports: hasSecurityReports, window, subject };
  const chosen = comparisonPipeline(context, options, trace);
  if (chosen === undefined) return undefined;
  return sideOf(context.world, scansIn(context.world, relatedPipelines(context, { chosen, subject }, trace)));
}

/** The vulnerabilities of the project whose pipeline is evaluated, which need not be the target project. */
export function vulnerabilitiesBehind(
  { world, project }: MergeRequestContext,
  { source, subject }: { readonly source: SourceSide; readonly subject: string },
  trace: Trace,
): readonly Vulnerability[] {
  const projectId = source.driving?.projectId ?? project.id;
  trace.consult('MRAP-039', projectId !== project.id, subject, 'the evaluated pipeline belongs to another project');
  return world.vulnerabilities.filter((row) => row.projectId === projectId);
}

function sideOf(world: World, scans: readonly SecurityScan[]): Side {
  const types = new Map(scans.map(({ id, scanType }) => [id, scanType]));
  const findings = findingsIn(world, scans).map((row) => ({ ...row, scanType: types.get(row.scanId) ?? '' }));
  return { scans, findings };
}
