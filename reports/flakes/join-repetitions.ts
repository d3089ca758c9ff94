import type { Case } from '../case.ts';
import { attemptOf, firstDifference } from './attempt.ts';

/**
 * One case for each scenario that ran several times: the first that did not pass, so that nothing passes by being
 * repeated. Where all passed and the target answered differently, the scenario is broken all the same.
 */
export function joinRepetitions(cases: readonly Case[]): readonly Case[] {
  return [...Map.groupBy(cases, ({ id }) => id).values()].flatMap((own) => joined(own) ?? []);
}

function joined(own: readonly Case[]): Case | undefined {
  const failed = own.find(({ status }) => status !== 'passed');
  const [first] = own;
  if (failed !== undefined || first === undefined || own.length === 1) return failed ?? first;
  if (firstDifference(own.map(attemptOf)) !== 'answered') return first;
  const failure = `all ${own.length} repetitions passed, and the target answered the same questions about the same world differently`;
  return { ...first, status: 'broken', failure };
}
