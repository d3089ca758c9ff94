/** A golden table: what the engine decides, row by row, as a person reviews it. */
export interface Matrix {
  /** The path of its file below the folder of matrices, such as `access/project/session.txt`. */
  readonly file: string;
  /** What the rows and cells mean; printed above the table. */
  readonly about: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** One line of a table; section and name together are unique within it. */
export interface MatrixRow {
  /** The heading that the row stands under. */
  readonly section: string;
  readonly name: string;
  /** One for each column. */
  readonly cells: readonly string[];
}
