import { type Context, say } from '../../context.ts';
import { type ExitCode, exitCodes } from '../../errors.ts';
import type { CombineOptions } from '../combine-options.ts';
import { openRehearsal } from '../rehearse.ts';
import { completeOutline, escaped, type FurtherRow } from './complete-outline.ts';
import { type Outline, readOutline } from './read-outline.ts';

/** `assay combine FILE:LINE`: the rows of examples that an outline lacks for every combination of its columns. */
export async function combineOutline(
  context: Context,
  { what, strength, seed, json }: CombineOptions,
): Promise<ExitCode> {
  const outline = readOutline(context, what);
  const rows = await completeOutline(outline, { strength, seed }, await openRehearsal(context));
  if (json) say(context, JSON.stringify({ outline: what, strength, seed, inputs: outline.inputs, rows }, null, 2));
  else tell(context, outline, rows);
  return rows.length === 0 ? exitCodes.clean : exitCodes.findings;
}

function tell(context: Context, outline: Outline, rows: readonly FurtherRow[]): void {
  const { name, inputs } = outline;
  const about = `outline \`${name}\`: columns ${inputs.join(', ')}`;
  if (rows.length === 0) {
    say(context, `${about}: every combination is there`);
    return;
  }
  say(context, `${about}: ${rows.length} rows complete them`);
  for (const line of tableOf(outline, rows)) say(context, line);
  const open = rows.filter(({ settled }) => !settled).length;
  if (open > 0) say(context, `${open} rows with ?: none of the outcomes in the table holds there`);
}

function tableOf({ columns, outcomes }: Outline, rows: readonly FurtherRow[]): readonly string[] {
  const cells = rows.map(({ cells }) =>
    columns.map((column) => escaped(cells[column] ?? (outcomes.includes(column) ? '?' : ''))),
  );
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((row) => row[at]?.length ?? 0)));
  return [columns, ...cells].map(
    (row) => `        | ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
}
