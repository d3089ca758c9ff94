import type { ScaleBaseline } from '../../estate/baseline.ts';
import type { EstateMeasurement, QuestionCost } from '../../estate/measure.ts';

/**
 * How many times as long as in the baseline questions take on a computer that is slow or busy tonight; 1 on any other.
 * Loading the estate tells which it is: it asks the engine nothing.
 */
export function slownessOf(measured: EstateMeasurement, { allowed, measured: known }: ScaleBaseline): number {
  const before = known.find(({ projects }) => projects === measured.projects);
  if (before === undefined) return 1;
  const loading = perRow(measured) / perRow(before);
  if (!(loading > 1 + allowed.share)) return 1;
  const ratios = Object.entries(measured.questions).flatMap(([kind, { median }]) => {
    const then = (before.questions as Readonly<Record<string, QuestionCost>>)[kind];
    return then === undefined || then.median === 0 ? [] : [median / then.median];
  });
  return Math.max(1, Math.round(medianOf(ratios) * 100) / 100);
}

/** What would have been measured on a computer so many times as fast. */
export function atSpeedOf(measured: EstateMeasurement, slowness: number): EstateMeasurement {
  const questions = Object.entries(measured.questions).map(([kind, cost]) => [
    kind,
    { ...cost, median: Math.round((cost.median / slowness) * 100) / 100 },
  ]);
  return { ...measured, questions: Object.fromEntries(questions) as EstateMeasurement['questions'] };
}

function perRow({ copyMs, rows }: EstateMeasurement): number {
  return copyMs / rows;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 1;
}
