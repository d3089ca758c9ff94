import type { Identifier, Severity } from '#engine';
import type { ReportedFinding, ReportingScanner } from '#fixtures';
import { locationOf } from './location.ts';

/** What a report is written from: rows of a world, or findings that were invented. */
export type FindingToReport = Omit<ReportedFinding, 'reportId'>;

/** When a scan ran, as instants. */
export interface ScanTimes {
  readonly startedAt: string;
  readonly endedAt: string;
}

/** The version of the report format that is written. */
export const reportVersion = '15.2.1';

/** The security report that a scanner would write of some findings, as plain data. */
export function securityReport(
  scanner: ReportingScanner,
  findings: readonly FindingToReport[],
  times: ScanTimes,
): object {
  const remedied = findings.filter((finding) => finding.fixAvailable && scanner === 'dependency_scanning');
  return {
    version: reportVersion,
    scan: {
      analyzer: tool(`${scanner}-analyzer`),
      scanner: tool(tools[scanner]),
      type: scanner,
      start_time: localTime(times.startedAt),
      end_time: localTime(times.endedAt),
      status: 'success',
      ...(crawls(scanner) && { scanned_resources: scannedResources }),
    },
    vulnerabilities: findings.map((finding) => vulnerability(scanner, finding)),
    ...(scanner === 'dependency_scanning' && { dependency_files: [] }),
    ...(remedied.length > 0 && { remediations: remedied.map(remediation) }),
  };
}

const tools: Readonly<Record<ReportingScanner, string>> = {
  sast: 'semgrep',
  secret_detection: 'gitleaks',
  dependency_scanning: 'gemnasium',
  container_scanning: 'trivy',
  dast: 'browser-based-dast',
  coverage_fuzzing: 'libfuzzer',
  api_fuzzing: 'api-fuzzer',
};

const scannedResources = [{ method: 'GET', type: 'url', url: 'https://shop.example/' }];

function crawls(scanner: ReportingScanner): boolean {
  return scanner === 'dast' || scanner === 'api_fuzzing';
}

function tool(id: string): object {
  return { id, name: id, version: '1.0.0', vendor: { name: 'Example' } };
}

/** Reports tell times without a zone. */
function localTime(instant: string): string {
  return instant.slice(0, 19);
}

function vulnerability(scanner: ReportingScanner, finding: FindingToReport): object {
  const { uuid, name, severity, falsePositive, fixAvailable } = finding;
  const solved = fixAvailable && scanner !== 'dependency_scanning';
  return {
    id: uuid,
    name,
    description: name,
    severity: severityWords[severity],
    ...(solved && { solution: 'Upgrade to a newer version.' }),
    identifiers: identifiersOf(scanner, finding),
    location: locationOf(scanner, finding),
    ...(falsePositive && { flags: [likelyFalse(scanner)] }),
  };
}

const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
  unknown: 'Unknown',
};

/** A report must name what it found; where nobody else has named it, the scanner does. */
function identifiersOf(scanner: ReportingScanner, { identifiers, uuid }: FindingToReport): readonly Identifier[] {
  return identifiers.length > 0 ? identifiers : [{ type: `${tools[scanner]}_id`, name: uuid, value: uuid }];
}

function likelyFalse(scanner: ReportingScanner): object {
  return {
    type: 'flagged-as-likely-false-positive',
    origin: tools[scanner],
    description: 'No input reaches this code.',
  };
}

function remediation({ uuid }: FindingToReport): object {
  return { fixes: [{ id: uuid }], summary: 'Upgrade the package', diff: 'ZGlmZg==' };
}
