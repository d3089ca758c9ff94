import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { DiffOptions } from '../diff/diff.ts';
import type { ExitCode } from '../errors.ts';
import { duration } from './duration.ts';
import { wholeNumber } from './whole-number.ts';

/** Registers `assay diff`; what it does is loaded when it is called. */
export function addDiff(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('diff')
    .description('ask two versions of the engine the same questions, and group what differs by cause')
    .option('--base <ref>', 'the commit that the work tree is compared with, such as origin/main')
    .option('--targets <pair>', 'compare two targets instead, such as reference,in-process')
    .option('--cases <folder>', 'the cases to ask', 'reports/out/cases')
    .option('--no-cases', 'ask no cases, only generated worlds')
    .option('--for <time>', 'ask about generated worlds for so long, such as 30s or 5m', duration, 15_000)
    .option('--worlds <number>', 'ask about at least so many generated worlds', wholeNumber, 200)
    .option('--seed <number>', 'the same seed makes the same worlds; a fresh one is printed', wholeNumber)
    .option('--postgres <choice>', 'for the target reference: auto, container, embedded or a postgres:// URL')
    .option('--out <folder>', 'write the delta and the scenarios of its examples there')
    .option('--json', 'print the delta as JSON and nothing else', false)
    .action(async (options: DiffOptions) => {
      const { diff } = await import('../diff/diff.ts');
      end(await diff(context, options));
    });
}
