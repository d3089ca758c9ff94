import { isDeepStrictEqual } from 'node:util';
import type { Mismatch } from '#engine';
import { valueAt } from '#engine';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { withPlural } from '../corpus/spelling.ts';
import { type StepArgument, type StepLibrary, withArgument } from '../corpus/step-library.ts';
import type { TriedStep } from '../run/run-text.ts';

/** The Then step as it would have to read to hold, or null where its words have no place for what was found. */
export function repaired({ step, asked }: TriedStep, library: StepLibrary): ScenarioStep | null {
  const mismatches = asked.flatMap((question) => question.mismatches);
  if (mismatches.length === 0) return null;
  if (step.argument?.kind === 'table') return repairedTable(step, asked);
  const [mismatch, ...others] = mismatches;
  if (mismatch === undefined || others.length > 0) return null;
  const matched = library.match(step.text);
  const text = matched?.args.flatMap((arg) => repairedText(step, arg, mismatch) ?? []).at(0);
  if (text === undefined || library.match(text)?.definition !== matched?.definition) return null;
  return withPlural({ ...step, text }, library);
}

function repairedText(step: ScenarioStep, arg: StepArgument, { expectation, actual }: Mismatch): string | null {
  if (expectation.is !== 'equal') return null;
  const value = arg.value();
  const same = isDeepStrictEqual(value, expectation.value) || String(value) === String(expectation.value);
  const listed = Array.isArray(expectation.value) && String(value).split(/,\s*/).join() === expectation.value.join();
  if (!same && !listed) return null;
  const found = textOf(actual);
  if (found === null) return null;
  return withArgument(step, arg, arg.type === 'string' ? `"${found}"` : found).text;
}

function textOf(actual: unknown): string | null {
  if (typeof actual === 'number' || typeof actual === 'string') return String(actual);
  if (!Array.isArray(actual) || actual.length === 0) return null;
  return actual.every((item) => typeof item === 'string') ? actual.join(', ') : null;
}

/** Each column that was compared as a whole gets the values that were found. */
function repairedTable(step: ScenarioStep, asked: TriedStep['asked']): ScenarioStep | null {
  if (step.argument?.kind !== 'table') return null;
  const [header = [], ...body] = step.argument.rows;
  const columns = header.map((_, index) =>
    foundColumn(
      body.map((row) => row[index] ?? ''),
      asked,
    ),
  );
  const [length = 0] = columns.map((column) => column?.length ?? 0);
  if (length === 0 || columns.some((column) => column?.length !== length)) return null;
  const rows = Array.from({ length }, (_, row) => columns.map((column) => column?.[row] ?? ''));
  return { ...step, argument: { kind: 'table', rows: [header, ...rows] } };
}

function foundColumn(cells: readonly string[], asked: TriedStep['asked']): readonly string[] | null {
  for (const { expectations, verdict } of asked) {
    const whole = expectations.find(({ is, value }) => is === 'equal' && isDeepStrictEqual(value, cells));
    if (whole === undefined || verdict.kind !== 'decided') continue;
    const actual = valueAt(verdict.outcome, whole.at);
    return Array.isArray(actual) && actual.every((item) => typeof item === 'string') ? actual : null;
  }
  return null;
}
