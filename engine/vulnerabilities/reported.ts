import type { Pipeline, ScanType, SecurityFinding } from '../world/pipelines.ts';
import type { World } from '../world/world.ts';

/** What a pipeline and its children reported: the findings, and the types of scan that ran to their end. */
export interface Reported {
  readonly scanTypes: ReadonlySet<ScanType>;
  /** Each finding once, with the type of the scan that reported it first. */
  readonly findings: ReadonlyMap<string, { readonly finding: SecurityFinding; readonly reportType: ScanType }>;
}

/** Reads the reports of a finished pipeline. A scan that did not succeed has reported nothing, not "nothing found". */
export function reportedBy(world: World, pipeline: Pipeline): Reported {
  const family = familyOf(world, pipeline);
  const scans = world.securityScans.filter((scan) => family.has(scan.pipelineId) && scan.status === 'succeeded');
  const entries = scans.flatMap((scan) =>
    world.securityFindings
      .filter((finding) => finding.scanId === scan.id)
      .map((finding) => [finding.uuid, { finding, reportType: scan.scanType }] as const),
  );
  return { scanTypes: new Set(scans.map((scan) => scan.scanType)), findings: new Map(entries.toReversed()) };
}

function familyOf(world: World, pipeline: Pipeline): ReadonlySet<number> {
  const children = world.pipelines.filter(
    (row) => row.parentId === pipeline.id && row.projectId === pipeline.projectId,
  );
  return new Set([pipeline.id, ...children.flatMap((child) => [...familyOf(world, child)])]);
}
