import { resolve } from 'node:path';
import { type Case, type RunFacts, summarize, terminalReport } from '#reports';
import { type Context, say } from '../context.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import type { RunOptions } from './run-options.ts';
import { writeReports } from './write-reports.ts';

/** Writes what a run came to, prints it, and says how the run ended. */
export async function reportRun(
  context: Context,
  { cases, facts }: { readonly cases: readonly Case[]; readonly facts: RunFacts },
  options: Pick<RunOptions, 'out' | 'allure' | 'strength' | 'json'>,
): Promise<ExitCode> {
  const summary = summarize(cases, facts);
  const directory = resolve(context.cwd, options.out);
  // A page about nothing is none; the results of an empty shard are there for whoever merges them.
  const allure = cases.length === 0 && options.allure === 'report' ? 'results' : options.allure;
  const { page } = await writeReports(directory, {
    cases,
    facts,
    summary,
    allure,
    strength: options.strength,
    cwd: context.cwd,
  });
  if (options.json) say(context, JSON.stringify(summary, null, 2));
  else if (cases.length > 0) {
    const { columns, isTTY } = context.stdout;
    say(context, terminalReport(cases, summary, { width: columns ?? 100, color: isTTY === true }));
    if (page !== null) say(context, `report: ${page}`);
  }
  if (facts.interrupted) return exitCodes.environment;
  return cases.every((one) => one.status === 'passed') ? exitCodes.clean : exitCodes.findings;
}
