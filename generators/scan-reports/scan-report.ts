import fc from 'fast-check';
import { severityLevels } from '#catalogue';
import type { Identifier } from '#engine';
import { defaultNow, type ReportedComponent, type ReportingScanner, spdxNames } from '#fixtures';
import { boundedBy } from '../constraints.ts';
import { mostly, perhaps } from '../frequencies.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import {
  type BillOfMaterialsConstraints,
  type billingScanners,
  billOfMaterialsBounds,
  type ScanReportConstraints,
  scanReportBounds,
} from './constraints.ts';
import { type FindingToReport, securityReport } from './security-report.ts';

/** A security report, and the findings that it tells of. */
export interface GeneratedReport {
  readonly scanner: ReportingScanner;
  readonly findings: readonly FindingToReport[];
  readonly text: string;
}

/** Security reports of every scanner, valid in the format of the platform. */
export function scanReport(given: Partial<ScanReportConstraints> = {}): fc.Arbitrary<GeneratedReport> {
  const constraints = boundedBy('scan report', given, scanReportBounds);
  const times = { startedAt: defaultNow, endedAt: defaultNow };
  return fc
    .record({ scanner: fc.constantFrom(...constraints.scanners), findings: findings(constraints) })
    .map(({ scanner, findings }) => ({
      scanner,
      findings,
      text: JSON.stringify(securityReport(scanner, findings, times), null, 2),
    }));
}

/** A bill of materials, and the components that it names. */
export interface GeneratedBill {
  readonly scanner: (typeof billingScanners)[number];
  readonly components: readonly ReportedComponent[];
  readonly text: string;
}

/** CycloneDX bills of materials with licenses by id, by name, several or none. */
export function softwareBill(given: Partial<BillOfMaterialsConstraints> = {}): fc.Arbitrary<GeneratedBill> {
  const constraints = boundedBy('bill of materials', given, billOfMaterialsBounds);
  return fc
    .record({ scanner: fc.constantFrom(...constraints.scanners), components: components(constraints), seed: fc.nat() })
    .map(({ scanner, components, seed }) => {
      const bill = billOfMaterials(components, { scanner, at: defaultNow, seed: String(seed) });
      return { scanner, components, text: JSON.stringify(bill, null, 2) };
    });
}

/** What scanners find, and where; the first is the simplest. */
const findingNames = ['SQL injection', 'Open redirect', 'Leaked key', 'Weak cipher'] as const;
const files = ['src/login.rb', 'src/app/cart.js', 'package-lock.json'] as const;

/** The identifiers that vulnerability management policies look at, and one that only its scanner knows. */
export const reportedIdentifiers: readonly Identifier[] = [
  { type: 'cve', name: 'CVE-2026-1234', value: 'CVE-2026-1234' },
  { type: 'cwe', name: 'CWE-89', value: '89' },
  { type: 'owasp', name: 'A03:2021 - Injection', value: 'A03:2021' },
  { type: 'ghsa', name: 'GHSA-aaaa-bbbb-cccc', value: 'GHSA-aaaa-bbbb-cccc' },
  { type: 'semgrep_id', name: 'ruby.sql.injection', value: 'ruby.sql.injection' },
];

function findings({ maxFindings, maxIdentifiers }: ScanReportConstraints): fc.Arbitrary<readonly FindingToReport[]> {
  const finding = fc.record({
    uuid: fc.uuid({ version: 5 }),
    name: fc.constantFrom(...findingNames),
    severity: fc.constantFrom(...severityLevels),
    falsePositive: mostly(false, [true]),
    fixAvailable: mostly(false, [true]),
    file: perhaps(fc.constantFrom(...files)),
    identifiers: fc.subarray([...reportedIdentifiers], {
      maxLength: Math.min(maxIdentifiers, reportedIdentifiers.length),
    }),
  });
  return fc.uniqueArray(finding, { maxLength: maxFindings, selector: ({ uuid }) => uuid });
}

function components({
  maxComponents,
  maxLicenses,
}: BillOfMaterialsConstraints): fc.Arbitrary<readonly ReportedComponent[]> {
  const licenses = [
    ...Object.entries(spdxNames).map(([spdxId, name]) => ({ spdxId, name })),
    { spdxId: null, name: 'House License' },
  ];
  const component = fc.record({
    version: fc.constantFrom('1.0.0', '2.3.4', '0.0.1-beta'),
    licenses: fc.subarray(licenses, { maxLength: Math.min(maxLicenses, licenses.length) }),
  });
  return fc.array(component, { maxLength: maxComponents }).map((drawn) =>
    drawn.map(({ version, licenses }, index) => {
      const name = `lib-${index + 1}`;
      return { name, version, purl: `pkg:npm/${name}@${version}`, licenses };
    }),
  );
}
