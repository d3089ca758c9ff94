import { findRule } from '#catalogue';
import { oneLine } from '../wording/plain-text.ts';
import { checkTitles } from './check-titles.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { GateFinding, GateReport } from './gate-report.ts';
import { placedAt } from './placed-at.ts';

/** The findings as SARIF 2.1.0: a result each, under the documented rule that it is about. */
export function gateSarif(report: GateReport): string {
  const rules = [...new Set(report.findings.map(ruleIdOf))].sort();
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Assay', semanticVersion: report.assayVersion, rules: rules.map(ruleOf) },
        },
        automationDetails: { id: 'assay-gate/' },
        invocations: [{ executionSuccessful: true, commandLine: report.replayCommand, startTimeUtc: report.startedAt }],
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, report, rules)),
      },
    ],
  };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}

/** The documented rule, or the check where the finding is about none. */
function ruleIdOf({ rule, check }: GateFinding): string {
  return rule ?? check;
}

function ruleOf(id: string): object {
  const rule = findRule(id);
  if (rule === undefined) return { id, shortDescription: { text: checkTitles[id as GateFinding['check']] ?? id } };
  const { title, statement, severity, confidence } = rule;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: statement },
    help: { text: statement },
    properties: { severity, confidence },
  };
}

const levels = { fail: 'error', warn: 'warning', note: 'note' } as const;

function resultOf(finding: GateFinding, report: GateReport, rules: readonly string[]): object {
  const { check, level, message, remedy } = finding;
  const ruleId = ruleIdOf(finding);
  return {
    ruleId,
    ruleIndex: rules.indexOf(ruleId),
    level: levels[level],
    message: { text: oneLine(`${checkTitles[check]}: ${message}. ${remedy}`) },
    locations: [locationOf(placedAt(finding, report))],
    partialFingerprints: { 'assayFinding/v1': fingerprintOf(finding) },
    properties: { check, ...(finding.deltaGroup === null ? {} : { deltaGroup: finding.deltaGroup }) },
  };
}

function locationOf({ path, line }: ReturnType<typeof placedAt>): object {
  const artifactLocation = { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  return { physicalLocation: { artifactLocation, region: { startLine: line } } };
}
