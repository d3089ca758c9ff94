import { findRule } from '#catalogue';
import { oneLine } from '../wording/plain-text.ts';
import { checkTitles } from './check-titles.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { GateFinding, GateReport } from './gate-report.ts';
import { placedAt } from './placed-at.ts';

/** The findings as GitLab code quality reads them. */
export function gateCodeQuality(report: GateReport): string {
  const issues = report.findings.map((finding) => ({
    description: oneLine(`${checkTitles[finding.check]}: ${finding.message}. ${finding.remedy}`),
    check_name: finding.rule ?? finding.check,
    fingerprint: fingerprintOf(finding),
    severity: severityOf(finding),
    location: locationOf(finding, report),
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

const ofRules = { critical: 'blocker', high: 'critical', medium: 'major', low: 'major' } as const;

/** What fails is major at least, and the graver the more a wrong answer of the rule costs. */
function severityOf({ level, rule }: GateFinding): 'info' | 'minor' | 'major' | 'critical' | 'blocker' {
  if (level !== 'fail') return level === 'warn' ? 'minor' : 'info';
  const severity = rule === null ? undefined : findRule(rule)?.severity;
  return severity === undefined ? 'major' : ofRules[severity];
}

function locationOf(finding: GateFinding, report: GateReport): object {
  const { path, line } = placedAt(finding, report);
  return { path, lines: { begin: line } };
}
