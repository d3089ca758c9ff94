import { type Change, insert, type ScanType, type SecurityScan, update, type World } from '#engine';

const others: readonly ScanType[] = ['sast', 'secret_detection', 'dependency_scanning', 'container_scanning', 'dast'];

/**
 * Every scanned pipeline has every scan, and all findings and vulnerabilities are of one scanner: a rule that names
 * another one lacks no scan and finds nothing.
 */
export function scannedBy(world: World, scanner: ScanType): readonly Change[] {
  const added = missingScans(world, [...new Set([...others, scanner])]);
  const scans = [...world.securityScans, ...added];
  return [
    ...added.map((scan) => insert('securityScans', scan)),
    ...world.securityFindings.flatMap(({ id, scanId }) => {
      const pipelineId = scans.find((scan) => scan.id === scanId)?.pipelineId;
      const own = scans.find((scan) => scan.pipelineId === pipelineId && scan.scanType === scanner);
      return own === undefined ? [] : [update('securityFindings', id, { scanId: own.id })];
    }),
    ...world.vulnerabilities.map(({ id }) => update('vulnerabilities', id, { reportType: scanner })),
  ];
}

function missingScans({ securityScans }: World, scanners: readonly ScanType[]): readonly SecurityScan[] {
  const first = securityScans.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
  const pipelines = [...new Set(securityScans.map(({ pipelineId }) => pipelineId))];
  return pipelines
    .flatMap((pipelineId) =>
      scanners
        .filter(
          (scanType) => !securityScans.some((scan) => scan.pipelineId === pipelineId && scan.scanType === scanType),
        )
        .map((scanType) => ({ pipelineId, scanType, status: 'succeeded' as const })),
    )
    .map((scan, at) => ({ ...scan, id: first + at }));
}
