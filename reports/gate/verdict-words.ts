import { counted } from '../wording/plain-text.ts';
import type { GateLevel, GateReport } from './gate-report.ts';

/** The verdict in a line. */
export function verdictWords({ passed, findings, durationMs }: GateReport): string {
  const numberOf = (level: GateLevel) => findings.filter((finding) => finding.level === level).length;
  const told = [
    ...(passed ? [] : [`${counted(numberOf('fail'), 'finding')} to mend`]),
    ...(numberOf('warn') === 0 ? [] : [counted(numberOf('warn'), 'warning')]),
    ...(numberOf('note') === 0 ? [] : [counted(numberOf('note'), 'note')]),
    `${(durationMs / 1000).toFixed(1)} s`,
  ];
  return `the change ${passed ? 'may pass' : 'may not pass'}: ${told.join(', ')}`;
}
