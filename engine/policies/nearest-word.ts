import { distance } from 'fastest-levenshtein';

/** The word that somebody probably meant, or undefined where none is near enough to be a slip. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const plain = normalised(written);
  const ranked = words
    .map((word) => ({ word, away: distance(plain, normalised(word)) }))
    .sort((one, other) => one.away - other.away);
  const [best] = ranked;
  return best !== undefined && best.away <= allowedSlips(plain) ? best.word : undefined;
}

function normalised(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[-\s]+/g, '_');
}

/** Two slips in a short word make another word; long words bear three. */
function allowedSlips(word: string): number {
  if (word.length <= 3) return 1;
  return word.length <= 9 ? 2 : 3;
}
