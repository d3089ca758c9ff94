import { instanceOf, type Row, type World } from '#engine';
import { type ReportingScanner, reportingScanners } from '#fixtures';
import { billOfMaterials } from './bill-of-materials.ts';
import { billingScanners } from './constraints.ts';
import { securityReport } from './security-report.ts';

/** A file that a pipeline of a world would have left behind. */
export interface ReportFile {
  readonly pipelineId: number;
  readonly scanner: ReportingScanner;
  readonly kind: 'security-report' | 'bill-of-materials';
  readonly text: string;
}

/**
 * The reports that the pipelines of a world must have had, to have the findings and components that it has. A failed
 * job leaves no report, an unreadable one is cut off, and scans in the SARIF format have none in this one.
 */
export function reportsOf(world: World): readonly ReportFile[] {
  return [
    ...world.securityScans.flatMap((scan) => scanReports(world, scan)),
    ...world.pipelines.flatMap((pipeline) => bills(world, pipeline)),
  ];
}

function scanReports(world: World, scan: Row<'securityScans'>): readonly ReportFile[] {
  const scanner = reportingScanners.find((type) => type === scan.scanType);
  if (scanner === undefined || scan.status === 'job_failed') return [];
  const findings = world.securityFindings.filter(({ scanId }) => scanId === scan.id);
  const report = JSON.stringify(securityReport(scanner, findings, timesOf(world, scan.pipelineId)), null, 2);
  const text = scan.status === 'report_error' ? report.slice(0, report.length / 2) : report;
  return [{ pipelineId: scan.pipelineId, scanner, kind: 'security-report', text }];
}

function bills(world: World, pipeline: Row<'pipelines'>): readonly ReportFile[] {
  return billingScanners.flatMap((scanner): readonly ReportFile[] => {
    const components = world.sbomComponents.filter(
      ({ pipelineId, scanType }) => pipelineId === pipeline.id && scanType === scanner,
    );
    if (components.length === 0) return [];
    const origin = { scanner, at: timesOf(world, pipeline.id).endedAt, seed: `${scanner} of pipeline ${pipeline.id}` };
    const text = JSON.stringify(billOfMaterials(components, origin), null, 2);
    return [{ pipelineId: pipeline.id, scanner, kind: 'bill-of-materials', text }];
  });
}

function timesOf(world: World, pipelineId: number): { readonly startedAt: string; readonly endedAt: string } {
  const { now } = instanceOf(world);
  const pipeline = world.pipelines.find(({ id }) => id === pipelineId);
  return { startedAt: pipeline?.createdAt ?? now, endedAt: pipeline?.finishedAt ?? now };
}
