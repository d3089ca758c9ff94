import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addCombine } from './commands/combine.ts';
import { addExplain } from './commands/explain.ts';
import { addFuzz } from './commands/fuzz.ts';
import { addGaps } from './commands/gaps.ts';
import { addMutants } from './commands/mutants.ts';
import type { RunOptions } from './commands/run.ts';
import { wholeNumber } from './commands/whole-number.ts';
import type { Context } from './context.ts';
import { type ExitCode, exitCodes, explainEnd } from './errors.ts';
import { processContext } from './process-context.ts';
import { assayVersion } from './version.ts';

/** The command line: parses the arguments, runs the command, says how it ended, and returns the exit code. */
export async function main(argv: readonly string[], context: Context = processContext()): Promise<ExitCode> {
  let ended: ExitCode = exitCodes.clean;
  const program = commandLine(context, (code) => {
    ended = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.misuse;
    const { text, exitCode } = explainEnd(error, context.environment);
    context.stderr.write(`${text}\n`);
    return exitCode;
  }
}

type Parsed = Readonly<Record<string, never>>;

function commandLine(context: Context, end: (code: ExitCode) => void): Command {
  const program = new Command('assay')
    .description('Proves what a policy engine decides, and finds what nobody has tested.')
    .version(assayVersion())
    .exitOverride()
    .configureOutput({ writeOut: (text) => context.stdout.write(text), writeErr: (text) => context.stderr.write(text) })
    .showSuggestionAfterError()
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 misuse, 3 environment or target unavailable.');
  addRun(program, context, end);
  addCheck(program, context, end);
  addRules(program, context, end);
  addSteps(program, context, end);
  addReplay(program, context, end);
  addExplain(program, context, end);
  addGaps(program, context, end);
  addFuzz(program, context, end);
  addMutants(program, context, end);
  addCombine(program, context, end);
  return program;
}

// A command is loaded when it is called: most need neither cucumber nor Postgres, and then start at once.
const postgresHelp = 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)';

function addRun(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('run')
    .description('run scenarios against a real Postgres and write the reports')
    .argument('[path...]', 'features: folders, files or file:line', ['features'])
    .option('--tags <expression>', 'only scenarios whose tags match, such as "@approval and not @slow"', '')
    .option('--per-rule <number>', 'at most so many scenarios for each documented rule: a short run', wholeNumber)
    .option('--seed <number>', 'order and invented names; a fresh one is printed', wholeNumber)
    .option('--postgres <choice>', postgresHelp)
    .option('--out <folder>', 'where the reports go', 'reports/out')
    .addOption(
      new Option('--allure <what>', 'the HTML report, only its results, or neither')
        .choices(['report', 'results', 'none'])
        .default('report'),
    )
    .option('--strength <number>', 'count combinations of 2 policy parameters, or of 3 as well', strengthOf, 2)
    .option('--workers <number>', 'processes that share the scenarios; by default as many as pay off', wholeNumber)
    .option('--import <glob...>', 'step definitions of your own', [])
    .option('--json', 'print the summary as JSON and nothing else', false)
    .action(async (paths: readonly string[], options: Parsed) => {
      const { run } = await import('./commands/run.ts');
      end(await run(context, { ...options, paths, imports: options.import ?? [] } as unknown as RunOptions));
    });
}

function strengthOf(text: string): 2 | 3 {
  if (text === '2' || text === '3') return Number(text) as 2 | 3;
  throw new InvalidArgumentError(`expected 2 or 3: found \`${text}\``);
}

function addCheck(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('say what is wrong with policy files, with line and column')
    .argument('<file...>', 'policy.yml files')
    .option('--json', 'machine output', false)
    .action(async (files: readonly string[], options: Parsed) => {
      const { check } = await import('./commands/check.ts');
      end(await check(context, files, options as never));
    });
}

function addRules(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('rules')
    .description('list the documented rules and policy fields: what there is to cover')
    .argument('[which]', 'a rule (MRAP-030), a family (AUTHZ-PAT) or a policy type (approval)')
    .option('--json', 'machine output', false)
    .action(async (which: string | undefined, options: Parsed) => {
      const { rules } = await import('./commands/rules.ts');
      end(rules(context, which, options as never));
    });
}

function addSteps(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('steps')
    .description('list the steps that scenarios can be written with, with an example of each')
    .argument('[word]', 'only steps that mention it', '')
    .option('--json', 'machine output', false)
    .action(async (word: string, options: Parsed) => {
      const { steps } = await import('./commands/steps.ts');
      end(await steps(context, word, options as never));
    });
}

function addReplay(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('replay')
    .description('run recorded cases again; they must agree')
    .argument('<case...>', 'JSON files from reports/out/cases')
    .option('--postgres <choice>', postgresHelp)
    .action(async (paths: readonly string[], options: Parsed) => {
      const { replay } = await import('./commands/replay.ts');
      end(await replay(context, paths, options as never));
    });
}
