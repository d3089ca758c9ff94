import type { Style } from '../terminal/style.ts';
import type { GateLevel } from './gate-report.ts';

/** How much is told, and how. */
export interface Told {
  readonly style: Style;
  readonly width: number;
  readonly limit: number;
}

/** The level of a finding as a word of four letters. */
export function marks(style: Style): Readonly<Record<GateLevel, string>> {
  return { fail: style.bad('fail'), warn: style.strong('warn'), note: style.faint('note') };
}
