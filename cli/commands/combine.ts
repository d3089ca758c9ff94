import { type Command, Option } from 'commander';
import type { CombineOptions } from '../combine/combine-options.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import { wholeNumber } from './whole-number.ts';

/** Registers `assay combine`; what it does is loaded when it is called. */
export function addCombine(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('combine')
    .description('propose the fewest scenarios that cover every combination of policy parameters still missing')
    .argument('<what>', 'a policy type (approval), or a Scenario Outline (features/x.feature:12)')
    .addOption(
      new Option('--strength <number>', 'how many parameters are combined: pairs or triples')
        .choices(['2', '3'])
        .default('2'),
    )
    .option('--seed <number>', 'the same seed gives the same rows', wholeNumber, 1)
    .option('--cases <folder>', 'the cases that cover something already, or `none`', 'reports/out/cases')
    .option('--out <folder>', 'write the scenarios there; without it they are only counted')
    .option('--json', 'print the rows as JSON and nothing else', false)
    .action(
      async (what: string, options: Omit<CombineOptions, 'what' | 'strength'> & { readonly strength: string }) => {
        const { combine } = await import('../combine/combine.ts');
        end(await combine(context, { ...options, what, strength: Number(options.strength) }));
      },
    );
}
