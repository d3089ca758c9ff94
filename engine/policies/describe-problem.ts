import { expectationOf, type Problem } from './problem.ts';

/** Writes a problem for people: a line with place, severity and matter, then what was expected, found and meant. */
export function describeProblem(problem: Problem, file: string): string {
  const expectation = expectationOf(problem);
  const matter = expectation === '' ? problem.message : problem.message.slice(0, -expectation.length);
  const rule = problem.rule === undefined ? '' : ` ${problem.rule}`;
  return [
    `${file}:${problem.line}:${problem.column} ${problem.severity}${rule} ${matter}`,
    ...(problem.expected === undefined ? [] : [`  expected: ${problem.expected}`]),
    ...(problem.found === undefined ? [] : [`  found: ${problem.found}`]),
    ...(problem.suggestion === undefined ? [] : [`  did you mean: ${problem.suggestion}`]),
  ].join('\n');
}
