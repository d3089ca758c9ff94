import type { Matrix, MatrixRow } from './matrix.ts';
import { type PlacedRow, parseMatrix } from './matrix-text.ts';

/**
 * How a golden file and the decisions of the engine differ. `missing row`: there is something new, which nobody has
 * looked at. `needless row`: there is no such thing any more. `changed cell`: it is decided otherwise.
 */
export type MatrixDifferenceKind =
  | 'missing file'
  | 'needless file'
  | 'other columns'
  | 'missing row'
  | 'needless row'
  | 'changed cell';

export interface MatrixDifference {
  readonly kind: MatrixDifferenceKind;
  /** The path of the golden file below the folder of matrices. */
  readonly file: string;
  /** 1-based; null where the golden file has no such line. */
  readonly line: number | null;
  /** What differs, in one line. */
  readonly words: string;
}

/** Compares golden files, by path, with what the engine decides. */
export function compareMatrices(
  golden: ReadonlyMap<string, string>,
  decided: readonly Matrix[],
): readonly MatrixDifference[] {
  const expected = new Set(decided.map(({ file }) => file));
  const needless = [...golden.keys()].filter((file) => !expected.has(file));
  return [
    ...decided.flatMap((matrix) => differencesOf(golden.get(matrix.file), matrix)),
    ...needless.map((file) => ({ kind: 'needless file', file, line: 1, words: 'no matrix has this file' }) as const),
  ];
}

function differencesOf(text: string | undefined, matrix: Matrix): readonly MatrixDifference[] {
  const { file, columns } = matrix;
  if (text === undefined)
    return [{ kind: 'missing file', file, line: null, words: 'nobody has looked at this matrix' }];
  const golden = parseMatrix(text);
  if (golden.columns.join() !== columns.join()) {
    const words = `the columns are ${columns.join(', ')}; the file has ${golden.columns.join(', ')}`;
    return [{ kind: 'other columns', file, line: null, words }];
  }
  const known = new Map(golden.rows.map((row) => [keyOf(row), row]));
  const decided = new Set(matrix.rows.map(keyOf));
  return [
    ...matrix.rows.flatMap((row) => rowDifferences(known.get(keyOf(row)), row, matrix)),
    ...golden.rows
      .filter((row) => !decided.has(keyOf(row)))
      .map(
        ({ line, ...row }) =>
          ({ kind: 'needless row', file, line, words: `${nameOf(row)}: there is no such row` }) as const,
      ),
  ];
}

function rowDifferences(
  golden: PlacedRow | undefined,
  row: MatrixRow,
  { file, columns }: Matrix,
): readonly MatrixDifference[] {
  if (golden === undefined) {
    const cells = row.cells.map((cell, at) => `${columns[at]} ${cell}`).join(', ');
    return [{ kind: 'missing row', file, line: null, words: `${nameOf(row)}: it is not in the file: ${cells}` }];
  }
  return row.cells.flatMap((cell, at) => {
    const before = golden.cells[at] ?? '';
    if (cell === before) return [];
    const words = `${nameOf(row)}: ${columns[at]}: \`${before}\` in the file, \`${cell}\` is decided`;
    return [{ kind: 'changed cell', file, line: golden.line, words } as const];
  });
}

function keyOf({ section, name }: MatrixRow): string {
  return `${section}\n${name}`;
}

function nameOf({ section, name }: MatrixRow): string {
  return `${section}: ${name}`;
}
