import { distance } from 'fastest-levenshtein';
import { type Law, laws } from '#laws';
import { CliError } from '../errors.ts';

/** The laws that the words of a command name: by id, by the start of ids, or by policy type; all for no words. */
export function chooseLaws(wanted: readonly string[]): readonly Law[] {
  if (wanted.length === 0) return laws;
  const unknown = wanted.find((word) => !laws.some((law) => isMeant(law, word)));
  if (unknown !== undefined) throw new CliError(`law \`${unknown}\`: there is none: did you mean ${nearest(unknown)}?`);
  return laws.filter((law) => wanted.some((word) => isMeant(law, word)));
}

function isMeant({ id, policyType }: Law, word: string): boolean {
  const upper = word.toUpperCase();
  return id === upper || id.startsWith(`${upper}-`) || policyType === word.toLowerCase();
}

function nearest(word: string): string {
  const [first] = laws.map(({ id }) => id).sort((one, other) => distance(word, one) - distance(word, other));
  return `\`${first}\``;
}
