import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severityLevels } from '#catalogue';
import { readBillOfMaterials, readScanReport, reportingScanners, spdxNames } from '#fixtures';
import {
  approvalWorld,
  billingScanners,
  type GeneratedReport,
  reportedIdentifiers,
  reportsOf,
  scanReport,
  softwareBill,
} from '#generators';
import { generatorLaws } from './generator-laws.ts';
import { billOfMaterialsSchema, securityReportSchema } from './report-schemas.ts';

const ajv = new Ajv({ allErrors: true, strictRequired: false });
const schemas = { report: ajv.compile(securityReportSchema), bill: ajv.compile(billOfMaterialsSchema) };
const seed = 20260115;

generatorLaws('a scan report', {
  arbitrary: () => scanReport(),
  problemsOf: (report) => [...faultsOf('report', report.text), ...lostOnTheWay(report)],
  words: {
    scanner: { all: reportingScanners, seenIn: ({ scanner }) => [scanner] },
    severity: { all: severityLevels, seenIn: ({ findings }) => findings.map(({ severity }) => severity) },
    identifier: {
      all: reportedIdentifiers.map(({ type }) => type),
      seenIn: ({ findings }) => findings.flatMap(({ identifiers }) => identifiers.map(({ type }) => type)),
    },
    'false positive': {
      all: [true, false],
      seenIn: ({ findings }) => findings.map((finding) => finding.falsePositive),
    },
    fix: { all: [true, false], seenIn: ({ findings }) => findings.map(({ fixAvailable }) => fixAvailable) },
  },
  sizeOf: ({ findings }) => findings.length,
  smallest: 0,
  impossible: [
    ['no scanner', () => scanReport({ scanners: [] })],
    ['findings without an identifier', () => scanReport({ maxIdentifiers: 0 })],
  ],
});

generatorLaws('a bill of materials', {
  arbitrary: () => softwareBill(),
  problemsOf: ({ text, scanner, components }) => {
    const read = readBillOfMaterials(text);
    const kept =
      read.readable && read.scanner === scanner && JSON.stringify(read.components) === JSON.stringify(components);
    return [...faultsOf('bill', text), ...(kept ? [] : ['another bill is read than was written'])];
  },
  words: {
    scanner: { all: billingScanners, seenIn: ({ scanner }) => [scanner] },
    license: {
      all: [null, ...Object.keys(spdxNames)],
      seenIn: ({ components }) => components.flatMap(({ licenses }) => licenses.map(({ spdxId }) => spdxId)),
    },
  },
  sizeOf: ({ components }) => components.length,
  smallest: 0,
  impossible: [['a scanner that writes none', () => softwareBill({ scanners: ['sast' as 'dependency_scanning'] })]],
});

describe('the reports of a world', () => {
  const worlds = fc
    .sample(approvalWorld(), { seed, numRuns: 150 })
    .map(({ world }) => ({ world, files: reportsOf(world) }));
  const reports = worlds.flatMap(({ files }) => files.filter(({ kind }) => kind === 'security-report'));

  test('are valid, but for those of scans whose report could not be read', () => {
    const unreadable = reports.filter(({ text }) => !readScanReport(text).readable);
    const cut = worlds.flatMap(({ world }) =>
      world.securityScans.filter(({ status, scanType }) => status === 'report_error' && scanType !== 'sarif'),
    );

    expect(reports.length).toBeGreaterThan(100);
    expect(unreadable.length).toBe(cut.length);
    expect(
      reports.filter((file) => !unreadable.includes(file)).flatMap(({ text }) => faultsOf('report', text)),
    ).toEqual([]);
  });

  test('tell of the findings that its rows have, by the same uuids', () => {
    for (const { world, files } of worlds) {
      const told = files.flatMap(({ pipelineId, scanner, kind, text }) => {
        const report = readScanReport(text);
        if (kind !== 'security-report' || !report.readable) return [];
        return report.findings.map(({ reportId, severity }) => [pipelineId, scanner, reportId, severity].join(' '));
      });
      const rows = world.securityFindings.flatMap(({ scanId, uuid, severity }) => {
        const scan = world.securityScans.find(({ id }) => id === scanId);
        return scan?.scanType === 'sarif' ? [] : [[scan?.pipelineId, scan?.scanType, uuid, severity].join(' ')];
      });

      expect(told.sort()).toEqual(rows.sort());
    }
  });

  test('find the same thing on both sides where its rows do, and only there', () => {
    for (const { files } of worlds) {
      const found = files.flatMap(({ text }) => {
        const report = readScanReport(text);
        return report.readable ? report.findings : [];
      });
      const pairs = new Set(found.map(({ uuid, reportId }) => `${uuid} ${reportId}`));

      expect(pairs.size).toBe(new Set(found.map(({ uuid }) => uuid)).size);
      expect(pairs.size).toBe(new Set(found.map(({ reportId }) => reportId)).size);
    }
  });

  test('name the components of its pipelines in bills of materials', () => {
    const bills = worlds.flatMap(({ files }) => files.filter(({ kind }) => kind === 'bill-of-materials'));
    const named = bills.flatMap(({ text }) => {
      const bill = readBillOfMaterials(text);
      return bill.readable ? bill.components.map(({ name }) => name) : [];
    });

    expect(bills.flatMap(({ text }) => faultsOf('bill', text))).toEqual([]);
    expect(named.sort()).toEqual(worlds.flatMap(({ world }) => world.sbomComponents.map(({ name }) => name)).sort());
  });
});

function faultsOf(schema: keyof typeof schemas, text: string): readonly string[] {
  const validate = schemas[schema];
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** What reading a report back does not give. */
function lostOnTheWay({ text, scanner, findings }: GeneratedReport): readonly string[] {
  const report = readScanReport(text);
  if (!report.readable || report.scanner !== scanner) return ['not read as a report of its scanner'];
  return findings.flatMap((finding, index) => {
    const read = report.findings[index];
    const written = { ...finding, file: finding.file ?? read?.file, identifiers: undefined, uuid: undefined };
    const same =
      JSON.stringify({ ...written, reportId: finding.uuid }, sorted) ===
      JSON.stringify({ ...read, uuid: undefined, identifiers: undefined }, sorted);
    const kept =
      finding.identifiers.length === 0 || JSON.stringify(read?.identifiers) === JSON.stringify(finding.identifiers);
    return same && kept ? [] : [`${finding.uuid}: read as ${JSON.stringify(read)}`];
  });
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
