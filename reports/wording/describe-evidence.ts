import { findRule } from '#catalogue';
import type { Evidence } from '#engine';
import { oneLine } from './plain-text.ts';

/** One piece of evidence on one line, `+` where the rule held and `-` where it did not. */
export function describeEvidence({ rule, held, subject, because }: Evidence): string {
  const words = [findRule(rule)?.title ?? 'not in the catalogue', subject, because].filter((part) => part !== '');
  return oneLine(`${held ? '+' : '-'} ${rule} ${words.join(': ')}`);
}
