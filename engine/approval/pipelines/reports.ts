import type { Pipeline, SbomComponent, SecurityFinding, SecurityScan } from '../../world/pipelines.ts';
import type { World } from '../../world/world.ts';
import { withDescendants } from './pipeline-family.ts';

/** A kind of report that makes a pipeline worth comparing. */
export type HasReports = (world: World, pipeline: Pipeline) => boolean;

/** The scans that left a report in these pipelines. */
export function scansIn(world: World, pipelines: readonly Pipeline[]): readonly SecurityScan[] {
  const ids = new Set(pipelines.map(({ id }) => id));
  return world.securityScans.filter(({ pipelineId }) => ids.has(pipelineId));
}

/** What these scans found. */
export function findingsIn(world: World, scans: readonly SecurityScan[]): readonly SecurityFinding[] {
  const ids = new Set(scans.map(({ id }) => id));
  return world.securityFindings.filter(({ scanId }) => ids.has(scanId));
}

/** The components that these pipelines listed. */
export function componentsIn(world: World, pipelines: readonly Pipeline[]): readonly SbomComponent[] {
  const ids = new Set(pipelines.map(({ id }) => id));
  return world.sbomComponents.filter(({ pipelineId }) => ids.has(pipelineId));
}

/** Security reports of its own, or of a descendant. */
export const hasSecurityReports: HasReports = (world, pipeline) =>
  scansIn(world, withDescendants(world, [pipeline])).length > 0;

/** A bill of materials of its own, or of a descendant; one that dependency scanning made may be empty. */
export const hasBillOfMaterials: HasReports = (world, pipeline) =>
  hasDependencyScanning(world, pipeline) || componentsIn(world, withDescendants(world, [pipeline])).length > 0;

/** A dependency scanning report of its own, or of a descendant. */
export const hasDependencyScanning: HasReports = (world, pipeline) =>
  scansIn(world, withDescendants(world, [pipeline])).some(({ scanType }) => scanType === 'dependency_scanning');
