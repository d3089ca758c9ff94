import { type Confidence, findRule } from '#catalogue';
import type { GateLevel } from './gate-report.ts';

/** What a finding about something so sure may do: only a rule that is read in the sources stops a change. */
export function levelFor(confidence: Confidence | null): GateLevel {
  return confidence === null || confidence === 'high' ? 'fail' : 'warn';
}

/** How sure the catalogue is of a rule, or null where it has no such rule. */
export function confidenceOf(rule: string): Confidence | null {
  return findRule(rule)?.confidence ?? null;
}

/** Words that say why something only warns. */
export function doubtWords(confidence: Confidence | null): string {
  return levelFor(confidence) === 'fail' ? '' : ` (the confidence in this rule is ${confidence}: no failure)`;
}
