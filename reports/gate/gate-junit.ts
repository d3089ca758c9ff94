import { type XmlElement, xmlDocument } from '../junit/xml.ts';
import { oneLine } from '../wording/plain-text.ts';
import { checkTitles } from './check-titles.ts';
import { type GateCheck, type GateFinding, type GateReport, gateChecks } from './gate-report.ts';

/** The verdict as JUnit XML: a test suite for each check, a test for each finding; a check without any passes. */
export function gateJunit(report: GateReport): string {
  const byCheck = Map.groupBy(report.findings, ({ check }) => check);
  const suites = gateChecks.map((check) => suite(check, byCheck.get(check) ?? []));
  const failures = report.findings.filter(isFailure).length;
  const tests = gateChecks.reduce((sum, check) => sum + Math.max(1, byCheck.get(check)?.length ?? 0), 0);
  return xmlDocument({
    name: 'testsuites',
    attributes: {
      name: 'Assay gate',
      tests,
      failures,
      errors: 0,
      skipped: 0,
      time: (report.durationMs / 1000).toFixed(3),
    },
    children: suites,
  });
}

function isFailure({ level }: GateFinding): boolean {
  return level === 'fail';
}

function suite(check: GateCheck, findings: readonly GateFinding[]): XmlElement {
  const counts = { tests: Math.max(1, findings.length), failures: findings.filter(isFailure).length };
  const nothing: XmlElement = { name: 'testcase', attributes: { name: 'nothing found', classname: `gate / ${check}` } };
  return {
    name: 'testsuite',
    attributes: { name: `gate: ${checkTitles[check]}`, ...counts, errors: 0, skipped: 0 },
    children: findings.length === 0 ? [nothing] : findings.map(testCase),
  };
}

function testCase(finding: GateFinding): XmlElement {
  const { id, check, level, message, remedy, location } = finding;
  const place = location === null ? {} : { file: location.path, line: location.line };
  const text = `${message}\n${remedy}`;
  const child: XmlElement = isFailure(finding)
    ? { name: 'failure', attributes: { message: oneLine(message), type: check }, text }
    : { name: 'system-out', text: `${level}: ${text}` };
  return { name: 'testcase', attributes: { name: id, classname: `gate / ${check}`, ...place }, children: [child] };
}
