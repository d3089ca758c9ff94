import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { MergeOptions } from '../merge/merge.ts';
import { allureOption } from './run.ts';

/** Registers `assay merge`; what it does is loaded when it is called. */
export function addMerge(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('merge')
    .description('join the shards of a run to the reports that one run would have left')
    .argument('<folder...>', 'what each `assay run --shard i/n --out FOLDER` wrote')
    .option('--out <folder>', 'where the reports go', 'reports/out')
    .addOption(allureOption())
    .option('--json', 'print the summary as JSON and nothing else', false)
    .action(async (folders: readonly string[], options: Omit<MergeOptions, 'folders'>) => {
      const { merge } = await import('../merge/merge.ts');
      end(await merge(context, { ...options, folders }));
    });
}
