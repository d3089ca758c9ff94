import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import { diagnosisChoices, type RunOptions } from '../run/run-options.ts';
import { positiveNumber, wholeNumber } from './whole-number.ts';

type Parsed = Omit<RunOptions, 'paths' | 'imports' | 'target' | 'usual'> & {
  readonly import: readonly string[];
  readonly target?: string;
};

/** Registers `assay run`; what it does is loaded when it is called. */
export function addRun(program: Command, context: Context, end: (code: ExitCode) => void): void {
  const command = program
    .command('run')
    .description('run scenarios against a real Postgres and write the reports')
    .argument('[path...]', 'features: folders, files or file:line; `features`, or what assay.config.ts names');
  addSelection(command);
  addReports(command);
  command
    .option('--postgres <choice>', 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)')
    .option('--target <name>', targetHelp)
    .option('--workers <number>', 'processes that share the scenarios; by default as many as pay off', positiveNumber)
    .option('--import <glob...>', 'step definitions of your own, besides those of assay.config.ts', [])
    .option('--repeat <number>', 'run each scenario so many times, in another order each time', positiveNumber, 1)
    .addOption(
      new Option('--diagnose <which>', 'failures to try again, to tell flakes from faults: a second or two each')
        .choices(diagnosisChoices)
        .default('few'),
    )
    .action(async (paths: readonly string[], { import: imports, ...options }: Parsed) => {
      const { run } = await import('../run/run.ts');
      const { usualRun } = await import('../run/usual-run.ts');
      const usual = await usualRun(context);
      const chosen = paths.length === 0 ? usual.features : paths;
      end(await run(context, { target: usual.target, ...options, paths: chosen, imports, usual }));
    });
}

/** Which engines there are to ask, and which is asked if nothing is said. */
export const targetHelp =
  'reference, in-process (no Postgres), cedar or rego (who may do what), or a module: ./engine.ts exports createTarget, ./engine.ts#name another; by default the engine of assay.config.ts, or reference';

function addSelection(command: Command): void {
  command
    .option('--tags <expression>', 'only scenarios whose tags match, such as "@approval and not @slow"', '')
    .option('--per-rule <number>', 'at most so many scenarios for each documented rule: a short run', positiveNumber)
    .option('--shard <i/n>', 'only the i-th of n parts of about the same length; merge them with `assay merge`')
    .option('--durations <path>', 'what to divide by: recorded durations, or a folder of cases of an earlier run')
    .option('--seed <number>', 'order and invented names; a fresh one is printed', wholeNumber);
}

function addReports(command: Command): void {
  command
    .option('--out <folder>', 'where the reports go', 'reports/out')
    .addOption(allureOption())
    .option('--strength <number>', 'count combinations of 2 policy parameters, or of 3 as well', strengthOf, 2)
    .option('--json', 'print the summary as JSON and nothing else', false);
}

/** How much of Allure is written. */
export function allureOption(): Option {
  return new Option('--allure <what>', 'the HTML report, only its results, or neither')
    .choices(['report', 'results', 'none'])
    .default('report');
}

function strengthOf(text: string): 2 | 3 {
  if (text === '2' || text === '3') return Number(text) as 2 | 3;
  throw new InvalidArgumentError(`expected 2 or 3: found \`${text}\``);
}
