import { type Change, insert, nextId, update } from '../world/change.ts';
import type { FindingAttributes, Pipeline, Vulnerability } from '../world/pipelines.ts';
import { instanceOf, type World } from '../world/world.ts';
import type { Reported } from './reported.ts';

/** What the reports of a default-branch pipeline change in the vulnerabilities of its project. */
export function ingestionChanges(world: World, pipeline: Pipeline, reported: Reported): readonly Change[] {
  const known = world.vulnerabilities.filter((row) => row.projectId === pipeline.projectId);
  return [
    ...known.flatMap((vulnerability) => changesOfKnown(world, vulnerability, reported)),
    ...changesOfNew(world, { pipeline, known }, reported),
  ];
}

function changesOfKnown(world: World, vulnerability: Vulnerability, reported: Reported): readonly Change[] {
  const finding = reported.findings.get(vulnerability.uuid)?.finding;
  if (finding === undefined) return changesOfMissing(vulnerability, reported);
  const attributes = attributesOf(finding);
  // What a person or a policy has set stays, whatever the scanner says.
  const severity = hasOwnSeverity(world, vulnerability) ? vulnerability.severity : attributes.severity;
  return [update('vulnerabilities', vulnerability.id, { ...attributes, severity, noLongerDetected: false })];
}

function changesOfMissing(
  { id, reportType, noLongerDetected }: Vulnerability,
  { scanTypes }: Reported,
): readonly Change[] {
  // Silence of a scan that did not run says nothing.
  if (noLongerDetected || !scanTypes.has(reportType)) return [];
  return [update('vulnerabilities', id, { noLongerDetected: true })];
}

function changesOfNew(
  world: World,
  { pipeline, known }: { readonly pipeline: Pipeline; readonly known: readonly Vulnerability[] },
  { findings }: Reported,
): readonly Change[] {
  const uuids = new Set(known.map((row) => row.uuid));
  const first = nextId(world, 'vulnerabilities');
  return [...findings.values()]
    .filter(({ finding }) => !uuids.has(finding.uuid))
    .map(({ finding, reportType }, index) =>
      insert('vulnerabilities', {
        ...attributesOf(finding),
        id: first + index,
        projectId: pipeline.projectId,
        uuid: finding.uuid,
        reportType,
        state: 'detected',
        detectedAt: instanceOf(world).now,
        noLongerDetected: false,
        resolvedById: null,
        resolvedAt: null,
        autoResolved: false,
        dismissalReason: null,
        severityOverridden: false,
      }),
    );
}

function hasOwnSeverity(world: World, { id, severityOverridden }: Vulnerability): boolean {
  return severityOverridden || world.severityOverrides.some((row) => row.vulnerabilityId === id);
}

function attributesOf(finding: FindingAttributes): FindingAttributes {
  const { severity, name, falsePositive, fixAvailable, knownExploited, epssScore, file, identifiers } = finding;
  return { severity, name, falsePositive, fixAvailable, knownExploited, epssScore, file, identifiers };
}
