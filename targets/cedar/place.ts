interface Located {
  readonly sourceLocations?: readonly { readonly start: number }[];
}

/** Line and column, from 1, of what Cedar complains about; the start of the text where it names no place. */
export function placeAt(
  text: string,
  { sourceLocations = [] }: Located,
): { readonly line: number; readonly column: number } {
  // Cedar counts bytes.
  const before = Buffer.from(text)
    .subarray(0, sourceLocations[0]?.start ?? 0)
    .toString();
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
