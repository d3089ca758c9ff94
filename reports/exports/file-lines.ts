/** A line of a file that can be covered, and by how many cases it is. */
export interface CoveredLine {
  readonly line: number;
  readonly hits: number;
}

/** A feature or a policy file with the lines that can be covered, in order. */
export interface FileLines {
  readonly path: string;
  readonly lines: readonly CoveredLine[];
}
