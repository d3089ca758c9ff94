import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { GapsOptions } from '../gaps/gaps.ts';
import { wholeNumber } from './whole-number.ts';

/** Registers `assay gaps`; what it does is loaded when it is called. */
export function addGaps(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('gaps')
    .description('rank what the cases of a run do not test, with why it matters and how to close it')
    .argument('[what...]', 'policy types (approval), families (AUTHZ-PAT), rules (MRAP-050) or features; all if none')
    .option('--cases <folder>', 'where the cases are', 'reports/out/cases')
    .option('--kind <kind>', 'only gaps of one kind, such as rule, corner, value, limit or combination')
    .option('--limit <number>', 'gaps to print for each kind, 0 for all; JSON holds all without it', wholeNumber)
    .option('--mutants', 'also change each policy a little and look for changes that nobody notices: slow', false)
    .option(
      '--write <folder>',
      'search scenarios that close the gaps, the gravest first (20, or --limit), and write them',
    )
    .option('--features <folder>', 'the features that proposals are edits of', 'features')
    .option('--json', 'print the gaps as JSON and nothing else', false)
    .action(async (what: readonly string[], options: Omit<GapsOptions, 'what'>) => {
      const { gaps } = await import('../gaps/gaps.ts');
      end(await gaps(context, { ...options, what }));
    });
}
