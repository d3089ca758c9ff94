import type { EstateMeasurement } from './measure.ts';
import { measuredKinds } from './subjects.ts';

/** Measurements as a table for people: a line for each kind of question, a column for each size. */
export function scaleText(measured: readonly EstateMeasurement[]): string {
  const head = [
    'median/p95 ms, queries',
    ...measured.map(({ projects }) => `${projects.toLocaleString('en')} projects`),
  ];
  const lines = measuredKinds.map((kind) => [
    kind,
    ...measured.map(
      ({ questions: { [kind]: cost } }) => `${cost.median.toFixed(1)}/${cost.p95.toFixed(1)}, ${cost.queries}`,
    ),
  ]);
  return [head, ...lines]
    .map((cells) => cells.map((cell, place) => (place === 0 ? cell.padEnd(24) : cell.padStart(20))).join(''))
    .join('\n');
}
