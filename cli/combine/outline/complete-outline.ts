import { type CombinationModel, coveringArray } from '#generators';
import { CliError } from '../../errors.ts';
import type { Rehearse } from '../rehearse.ts';
import type { Cells, Outline } from './read-outline.ts';

/** A row to add; without an outcome none of the values that the table knows holds. */
export interface FurtherRow {
  readonly cells: Cells;
  readonly settled: boolean;
}

/** The rows that complete the combinations of the input columns, each with the outcome that holds. */
export async function completeOutline(
  outline: Outline,
  { strength, seed }: { readonly strength: number; readonly seed: number },
  rehearse: Rehearse,
): Promise<readonly FurtherRow[]> {
  const missing = coveringArray(modelOf(outline), {
    strength: strengthFor(outline, strength),
    seed,
    having: outline.rows.map((row) => inputsOf(outline, row)),
  });
  const candidates = missing.flatMap((row) =>
    outcomesOf(outline).map((outcome) => ({ row, cells: { ...row, ...outcome } })),
  );
  if (candidates.length === 0) return [];
  const held = await holding(
    outline,
    candidates.map(({ cells }) => cells),
    rehearse,
  );
  return missing.map((row) => {
    const at = candidates.findIndex((candidate, index) => candidate.row === row && held[index] === true);
    const found = candidates[at];
    return found === undefined ? { cells: row, settled: false } : { cells: found.cells, settled: true };
  });
}

function modelOf({ name, inputs, rows }: Outline): CombinationModel {
  const parameters = inputs.map((column) => ({
    name: column,
    values: [...new Set(rows.map((row) => row[column] ?? ''))],
  }));
  return { name, parameters, constraints: [] };
}

function strengthFor({ name, inputs }: Outline, strength: number): number {
  if (inputs.length >= strength) return strength;
  throw new CliError(
    `combine: outline \`${name}\`: ${inputs.length} of its columns are in Given and When steps, and ${strength} are combined`,
  );
}

function inputsOf({ inputs }: Outline, row: Cells): Cells {
  return Object.fromEntries(inputs.map((column) => [column, row[column] ?? '']));
}

/** Every combination of outcomes that some row of the table has. */
function outcomesOf({ outcomes, rows }: Outline): readonly Cells[] {
  const known = rows.map((row) => Object.fromEntries(outcomes.map((column) => [column, row[column] ?? ''])));
  return [...new Map(known.map((one) => [JSON.stringify(one), one])).values()];
}

/** Which of the rows hold when they stand in the place of those of the table. */
async function holding(outline: Outline, rows: readonly Cells[], rehearse: Rehearse): Promise<readonly boolean[]> {
  const { lines, line, rowLines } = outline;
  const [first, last] = rowLines;
  const tried = rows.map((row) => `| ${outline.columns.map((column) => escaped(row[column] ?? '')).join(' | ')} |`);
  const text = [...lines.slice(0, first - 1), ...tried, ...lines.slice(last)].join('\n');
  const cases = await rehearse(text, line);
  // A row that consults none of the tagged rules holds all the same.
  return cases.map(({ status }) => status === 'passed' || status === 'vacuous');
}

/** A cell as Gherkin reads it. */
export function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n');
}
