/** How much two texts read alike, from 0 to 1: the share of the words of both that they have in common. */
export function likenessOf(one: string, other: string): number {
  const [words, others] = [wordsIn(one), wordsIn(other)];
  return words.intersection(others).size / Math.max(1, words.union(others).size);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
