import { type Row, secondsOf, type World } from '#engine';
import { type Line, note, placeName } from './story.ts';

/** What pipelines reported, and what the project already knows. */
export function tellReports(world: World): readonly Line[] {
  const ofJobs = new Set(world.jobs.map(({ pipelineId }) => pipelineId));
  return [
    ...world.pipelines.filter(({ id }) => !ofJobs.has(id)).flatMap((pipeline) => tellPipeline(world, pipeline)),
    ...world.vulnerabilities.flatMap((row) => tellVulnerability(world, row)),
    ...tellAttributes(world),
  ];
}

function tellPipeline(world: World, pipeline: Row<'pipelines'>): readonly Line[] {
  const of = pipeline.mergeRequestId === null ? `"${pipeline.ref}"` : 'the merge request';
  const scans = world.securityScans.filter(({ pipelineId }) => pipelineId === pipeline.id);
  return [
    ...(scans.length === 0 ? [`the pipeline of ${of} ran no scanner`] : []),
    ...scans.flatMap((scan) => tellScan(world, scan, of)),
    ...world.sbomComponents.filter(({ pipelineId }) => pipelineId === pipeline.id).map((row) => tellComponent(row, of)),
    ...tellStatus(pipeline, of),
  ];
}

function tellStatus({ status }: Row<'pipelines'>, of: string): readonly Line[] {
  if (status === 'success') return [];
  return [
    of === 'the merge request'
      ? `the pipeline of the merge request is ${status}`
      : note(`the pipeline of ${of} is ${status}`),
  ];
}

function tellScan(world: World, { id, scanType, status }: Row<'securityScans'>, of: string): readonly Line[] {
  const findings = world.securityFindings.filter(({ scanId }) => scanId === id);
  const reported = findings.map(
    ({ severity, name }) => `the ${scanType} scan of ${of} reports the ${severity} finding "${name}"`,
  );
  if (status === 'succeeded') return reported.length > 0 ? reported : [`the ${scanType} scan of ${of} reports nothing`];
  if (of !== 'the merge request') return [...reported, note(`the ${scanType} scan of ${of}: ${status}`)];
  return [
    ...reported,
    status === 'job_failed'
      ? `the ${scanType} job of the merge request failed`
      : `the ${scanType} report of the merge request is unreadable`,
  ];
}

function tellComponent({ name, licenses }: Row<'sbomComponents'>, of: string): Line {
  const [license] = licenses;
  const line = `${of} depends on "${name}" under the license "${license?.name}"`;
  if (license === undefined || license.spdxId === null) return line;
  return of === 'the merge request' ? `${line} with the SPDX id "${license.spdxId}"` : `${line}`;
}

function tellVulnerability(world: World, row: Row<'vulnerabilities'>): readonly Line[] {
  const { state, severity, name, reportType, detectedAt, projectId } = row;
  const now = world.instances[0]?.now ?? detectedAt;
  const days = Math.round((secondsOf(now) - secondsOf(detectedAt)) / 86_400);
  const line = `"${placeName(world, { projectId, namespaceId: null })}" has the ${state} ${severity} vulnerability "${name}"`;
  const age = days === 0 ? [] : [note(`"${name}" was detected ${days} days ago`)];
  return reportType === 'sast' && days > 0
    ? [`${line} since ${days} ${days === 1 ? 'day' : 'days'}`]
    : [`${line} from ${reportType}`, ...age];
}

/** Generated worlds say the same of a finding wherever it is found. */
function tellAttributes(world: World): readonly Line[] {
  const byName = new Map([...world.securityFindings, ...world.vulnerabilities].map((row) => [row.name, row]));
  return [...byName].flatMap(([name, { falsePositive, fixAvailable, knownExploited, epssScore }]) => [
    ...(falsePositive ? [`the finding "${name}" is a false positive`] : []),
    ...(fixAvailable ? [`the finding "${name}" has a fix`] : []),
    ...(knownExploited === null
      ? []
      : [`the finding "${name}" is ${knownExploited ? '' : 'not '}known to be exploited`]),
    ...(epssScore === null ? [] : [`the finding "${name}" has the EPSS score ${epssScore.toFixed(1)}`]),
  ]);
}
