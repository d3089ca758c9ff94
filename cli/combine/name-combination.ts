import type { CombinationModel, CombinationRow } from '#generators';

interface Cell {
  readonly name: string;
  readonly value: string;
}

/** A name for each row: the first pair of values that no row before it has, plain values last. */
export function combinationNames(
  model: CombinationModel,
  rows: readonly CombinationRow[],
  having: readonly CombinationRow[],
): readonly string[] {
  const seen = new Set(having.flatMap((row) => pairsOf(cellsOf(model, row)).map(keyOf)));
  return rows.map((row) => {
    const telling = tellingCells(model, row);
    const pairs = pairsOf(telling.length < 2 ? cellsOf(model, row) : telling);
    const chosen = pairs.find((pair) => !seen.has(keyOf(pair))) ?? pairs[0] ?? [];
    for (const pair of pairsOf(cellsOf(model, row))) seen.add(keyOf(pair));
    return chosen.map(({ name, value }) => `${name} ${value}`).join(' with ');
  });
}

/** Cells that a reader would notice. */
function tellingCells({ parameters }: CombinationModel, row: CombinationRow): readonly Cell[] {
  return parameters.flatMap(({ name, values }) => {
    const value = row[name] ?? '';
    return value === values[0] || value === 'n/a' ? [] : [{ name, value }];
  });
}

function cellsOf({ parameters }: CombinationModel, row: CombinationRow): readonly Cell[] {
  return parameters.map(({ name }) => ({ name, value: row[name] ?? '' })).filter(({ value }) => value !== 'n/a');
}

function pairsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  return cells.flatMap((one, at) => cells.slice(at + 1).map((other) => [one, other]));
}

function keyOf(pair: readonly Cell[]): string {
  return pair.map(({ name, value }) => `${name}=${value}`).join('|');
}
