import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type MutationReport, mutationReport, mutationScore, readCases } from '#reports';
import { casesAt } from '../cases-at.ts';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { mutationText } from './mutation-text.ts';

export interface MutantsOptions {
  /** Features: folders, files or file:line. */
  readonly paths: readonly string[];
  readonly cases: string;
  readonly operator?: string;
  readonly worlds: boolean;
  readonly order: 1 | 2;
  readonly pairs: number;
  readonly search: number;
  readonly seed: number;
  readonly limit: number;
  readonly failUnder?: number;
  readonly json: boolean;
}

/** `assay mutants [PATH...]`: which small changes of the policies no scenario notices. */
export async function mutants(context: Context, options: MutantsOptions): Promise<ExitCode> {
  const all = await readCases(resolve(context.cwd, options.cases));
  const cases = options.paths.length === 0 ? all : casesAt(all, options.paths);
  const report = mutationReport(cases, searchOf(context, options));
  if (report.total.generated === 0) throw nothingMade(report, options);
  await keep(context, report, options);
  if (options.json) say(context, JSON.stringify(report, null, 2));
  else say(context, mutationText(report, options));
  const score = mutationScore(report.total) ?? 0;
  const isLow = options.failUnder !== undefined && score * 100 < options.failUnder;
  return isLow ? exitCodes.findings : exitCodes.clean;
}

/** Leaves the scores beside the cases, where the page of the next run finds them; those of a part would mislead it. */
async function keep(
  context: Context,
  report: MutationReport,
  { cases, paths, operator, worlds }: MutantsOptions,
): Promise<void> {
  if (paths.length > 0 || operator !== undefined || worlds) return;
  const path = join(dirname(resolve(context.cwd, cases)), 'mutation.json');
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
}

function searchOf(context: Context, { operator, worlds, order, pairs, search, seed, json }: MutantsOptions) {
  const { stderr, stdout } = context;
  const wants = (name: string) => operator === undefined || name.includes(operator);
  const progress = (judged: number, total: number) => {
    if (json || stdout.isTTY !== true) return;
    stderr.write(`\r${judged} of ${total} mutants${judged === total ? '\n' : ''}`);
  };
  return {
    of: worlds ? (['policies', 'worlds'] as const) : (['policies'] as const),
    wants,
    order,
    pairs,
    worlds: search,
    further: search,
    seed,
    progress,
  };
}

function nothingMade({ cases }: MutationReport, { operator }: MutantsOptions): CliError {
  const which = operator === undefined ? '' : ` by operators with \`${operator}\` in their name`;
  return new CliError(`mutants: no policy of ${cases} passed cases could be changed${which}: nothing was shown`, {
    hint:
      operator === undefined
        ? 'run scenarios with policies first: npx assay run'
        : 'npx assay mutants --json lists them',
  });
}
