/** A pattern that allows more words than this is no list. */
const mostWords = 60;

/**
 * The words that a pattern allows, as far as they can be listed: of its alternatives those without a class of
 * characters, and of what may be repeated none. `a(?:, | and )*` allows `a`.
 */
export function wordsOfPattern(pattern: string): readonly string[] {
  const words = alternativesOf(pattern).flatMap((alternative) => sequence(alternative) ?? []);
  return words.length > mostWords ? [] : [...new Set(words)].filter((word) => word !== '');
}

/** The parts between the bars that stand in no bracket. */
function alternativesOf(pattern: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of pattern) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** What a pattern without a bar at its top allows; null where that is no list. */
function sequence(pattern: string): readonly string[] | null {
  if (pattern === '') return [''];
  const plain = /^[\w -]+(?![*+?{])/.exec(pattern)?.[0];
  if (plain !== undefined) return joined([plain], sequence(pattern.slice(plain.length)));
  if (/^\w\?/.test(pattern)) return sequence(pattern.slice(2));
  const group = groupAt(pattern);
  if (group === null) return null;
  return joined(group.words, sequence(pattern.slice(group.length)));
}

interface Group {
  readonly words: readonly string[];
  /** How much of the pattern it takes, with the sign that says how often. */
  readonly length: number;
}

function groupAt(pattern: string): Group | null {
  if (!pattern.startsWith('(?:')) return null;
  const end = closingOf(pattern);
  if (end < 0) return null;
  const often = pattern.charAt(end + 1);
  if (often === '*' || often === '?') return { words: [''], length: end + 2 };
  const words = wordsOfPattern(pattern.slice(3, end));
  return words.length === 0 || often === '+' || often === '{' ? null : { words, length: end + 1 };
}

function closingOf(pattern: string): number {
  let depth = 0;
  for (const [at, sign] of [...pattern].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function joined(words: readonly string[], rest: readonly string[] | null): readonly string[] | null {
  return rest === null ? null : words.flatMap((word) => rest.map((end) => `${word}${end}`));
}
