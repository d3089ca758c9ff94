import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { EstateOptions } from '../estate/estate.ts';
import { wholeNumber } from './whole-number.ts';

/** Registers `assay estate`; what it does is loaded when it is called. */
export function addEstate(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('estate')
    .description('stream a very large believable world into Postgres')
    .option(
      '--projects <number>',
      'how many projects; groups, people and all the rest follow from it',
      wholeNumber,
      10_000,
    )
    .option('--seed <number>', 'the same seed makes the same rows; a fresh one is printed', wholeNumber)
    .option('--postgres <choice>', 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)')
    .option('--database <name>', 'keep the estate under this name; without it, it goes when the command ends')
    .option('--keep', 'keep the estate; a server of our own then stays until Ctrl-C', false)
    .option('--streams <number>', 'connections that copy at a time', wholeNumber, 2)
    .option('--json', 'print the figures as JSON and nothing else', false)
    .action(async (options: EstateOptions) => {
      const { estate } = await import('../estate/estate.ts');
      end(await estate(context, options));
    });
}
