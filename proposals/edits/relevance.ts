/** Says how much a text is about something: by the words that it has in common with it, rare words counting most. */
export type Relevance = (text: string) => number;

/** The relevance of texts to a description, given how often words appear elsewhere. */
export function relevanceTo(description: string, commonness: ReadonlyMap<string, number>): Relevance {
  const wanted = new Map(
    [...new Set(wordsIn(description))].map((word) => [word, 1 / (1 + (commonness.get(word) ?? 0))]),
  );
  const known = new Map<string, number>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const found = [...new Set(wordsIn(text))].reduce((sum, word) => sum + (wanted.get(word) ?? 0), 0);
    known.set(text, found);
    return found;
  };
}

/** How often each word appears in texts, on a logarithmic scale. */
export function commonnessOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...new Set(wordsIn(text))]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, times]) => [word, Math.log2(1 + times)]));
}

/** The words of a text in lower case, cut to their stem as far as a plural goes. */
function wordsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).map((word) => word.replace(/(?:ies|es|s|ed|ing)$/, ''));
}
