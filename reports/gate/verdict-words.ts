import { counted } from '../wording/plain-text.ts';
import type { GateLevel, GateReport } from './gate-report.ts';

/** The verdict in a line, and below it what a reader should know who reads nothing else. */
export function verdictWords({ passed, findings, delta, durationMs }: GateReport): readonly [string, ...string[]] {
  const numberOf = (level: GateLevel) => findings.filter((finding) => finding.level === level).length;
  const told = [
    ...(passed ? [] : [`${counted(numberOf('fail'), 'finding')} to mend`]),
    ...(numberOf('warn') === 0 ? [] : [counted(numberOf('warn'), 'warning')]),
    ...(numberOf('note') === 0 ? [] : [counted(numberOf('note'), 'note')]),
    `${(durationMs / 1000).toFixed(1)} s`,
  ];
  const verdict = `the change ${passed ? 'may pass' : 'may not pass'}: ${told.join(', ')}`;
  const changes = delta.groups.slice(0, 3).map(({ movement, words }) => `${movement}: ${words}`);
  return [verdict, ...changes];
}
