import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { MutantsOptions } from '../mutants/mutants.ts';
import { percentage, wholeNumber } from './whole-number.ts';

/** Registers `assay mutants`; what it does is loaded when it is called. */
export function addMutants(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('mutants')
    .description('change the policies of recorded cases one by one, and say which changes no scenario notices')
    .argument('[path...]', 'features: folders, files or file:line; all cases if none')
    .option('--cases <folder>', 'where the cases of a run are', 'reports/out/cases')
    .option('--operator <name>', 'only operators whose name has this in it')
    .option('--worlds', 'change roles, shares, tokens and status checks too', false)
    .option('--order <number>', '2 makes pairs too, of changes that nobody notices alone', orderOf, 1)
    .option('--pairs <number>', 'how many pairs of each policy at most', wholeNumber, 20)
    .option('--search <number>', 'worlds that each kind of search looks at for a difference', wholeNumber, 16)
    .option('--seed <number>', 'draws the neighbours', wholeNumber, 1)
    .option('--limit <number>', 'how many survivors are listed; 0 is all', wholeNumber, 20)
    .option('--fail-under <percent>', 'end with 1 where the score is lower', percentage)
    .option('--json', 'print the report as JSON and nothing else', false)
    .action(async (paths: readonly string[], options: Omit<MutantsOptions, 'paths'>) => {
      const { mutants } = await import('../mutants/mutants.ts');
      end(await mutants(context, { ...options, paths }));
    });
}

function orderOf(text: string): 1 | 2 {
  if (text === '1') return 1;
  if (text === '2') return 2;
  throw new InvalidArgumentError(`expected 1 or 2: found \`${text}\``);
}
