export interface Indents {
  readonly first: string;
  readonly rest: string;
}

/** Breaks a line between words so that it fits the width; a word that is too long stays whole, to be copied. */
export function wrap(text: string, width: number, { first, rest }: Indents): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
