import type { Trace } from '../evidence/trace.ts';

/** How many vulnerabilities one pipeline changes by one kind of action. */
export const changeBudget = 1000;

/** The first changes that the budget allows; what is left waits for the next pipeline. */
export function withinBudget<T>(wanted: readonly T[], action: string, trace: Trace): readonly T[] {
  const exceeded = trace.consult('VMP-011', wanted.length > changeBudget, action, `${wanted.length} changes wanted`);
  return exceeded ? wanted.slice(0, changeBudget) : wanted;
}
