import { dateOf, later } from '#engine';
import { defaultNow } from '#fixtures';

/** When something ends, as seen from the clock of the world; what ends today is over already. */
export const expiryWords = ['never', 'tomorrow', 'today', 'yesterday'] as const;
export type ExpiryWord = (typeof expiryWords)[number];

/** The date that goes with the word. */
export function dateOfExpiry(word: ExpiryWord): string | null {
  const days = { tomorrow: 1, today: 0, yesterday: -1 };
  return word === 'never' ? null : dateOf(later(defaultNow, days[word] * 86_400));
}
