import type { Case } from '../case.ts';
import type { FileLines } from './file-lines.ts';

/**
 * The features with the lines on which an executed scenario or row of examples stands, hit by each case that passed.
 * Steps have no line of their own here: they pass or fail together.
 */
export function featureLines(cases: readonly Case[]): readonly FileLines[] {
  const scenarios = cases.filter(({ source }) => source === 'scenario');
  return [...Map.groupBy(scenarios, ({ origin }) => origin.uri)]
    .map(([path, own]) => ({ path, lines: linesOf(own) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function linesOf(cases: readonly Case[]): FileLines['lines'] {
  return [...Map.groupBy(cases, ({ origin }) => origin.line)]
    .map(([line, own]) => ({ line, hits: own.filter(({ status }) => status === 'passed').length }))
    .toSorted((a, b) => a.line - b.line);
}
