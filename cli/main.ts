import { Command, CommanderError } from 'commander';
import { addAsk } from './commands/ask.ts';
import { addCombine } from './commands/combine.ts';
import { addDiff } from './commands/diff.ts';
import { addEstate } from './commands/estate.ts';
import { addExplain } from './commands/explain.ts';
import { addFuzz } from './commands/fuzz.ts';
import { addGaps } from './commands/gaps.ts';
import { addGate } from './commands/gate.ts';
import { addMatrix } from './commands/matrix.ts';
import { addMerge } from './commands/merge.ts';
import { addMutants } from './commands/mutants.ts';
import { addNightly } from './commands/nightly.ts';
import { addRun } from './commands/run.ts';
import { addWatch } from './commands/watch.ts';
import type { Context } from './context.ts';
import { type ExitCode, exitCodes } from './errors.ts';
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
    const { explainEnd } = await import('./explain-end.ts');
    const { text, exitCode } = explainEnd(error, context.environment);
    context.stderr.write(`${text}\n`);
    return exitCode;
  }
}

type Parsed = Readonly<Record<string, never>>;

/** Every command with its options. */
export function commandLine(context: Context, end: (code: ExitCode) => void): Command {
  const program = new Command('assay')
    .description('Proves what a policy engine decides, and finds what nobody has tested.')
    .version(assayVersion())
    .exitOverride()
    .configureOutput({ writeOut: (text) => context.stdout.write(text), writeErr: (text) => context.stderr.write(text) })
    .showSuggestionAfterError()
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 misuse, 3 environment or target unavailable.');
  program.commandsGroup('Write and run scenarios:');
  addRun(program, context, end);
  addWatch(program, context, end);
  addSteps(program, context, end);
  addCheck(program, context, end);
  addExplain(program, context, end);
  addReplay(program, context, end);
  addMerge(program, context, end);
  program.commandsGroup('Find what nobody tests:');
  addGaps(program, context, end);
  addCombine(program, context, end);
  addMutants(program, context, end);
  addFuzz(program, context, end);
  addRules(program, context, end);
  program.commandsGroup('Guard changes:');
  addGate(program, context, end);
  addDiff(program, context, end);
  addMatrix(program, context, end);
  addNightly(program, context, end);
  program.commandsGroup('Very large worlds:');
  addEstate(program, context, end);
  addAsk(program, context, end);
  return program;
}

// A command is loaded when it is called: most need neither cucumber nor Postgres, and then start at once.
const postgresHelp = 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)';

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
    .option('--target <name>', 'the engine that left the cases: reference if not said')
    .action(async (paths: readonly string[], options: Parsed) => {
      const { replay } = await import('./commands/replay.ts');
      end(await replay(context, paths, options as never));
    });
}
