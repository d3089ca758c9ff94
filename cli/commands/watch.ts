import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { WatchOptions } from '../watch/watch.ts';
import { targetHelp } from './run.ts';
import { wholeNumber } from './whole-number.ts';

type Parsed = Omit<WatchOptions, 'paths' | 'imports' | 'target'> & {
  readonly import: readonly string[];
  readonly target?: string;
};

/** Registers `assay watch`; what it does is loaded when it is called. */
export function addWatch(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('watch')
    .description('run what a saved feature, step or policy file affects, each time it is saved')
    .argument('[path...]', 'what to watch: folders or features; `features`, or what assay.config.ts names')
    .option('--tags <expression>', 'only scenarios whose tags match', '')
    .option('--seed <number>', 'invented names; a fresh one is printed', wholeNumber)
    .option('--postgres <choice>', 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)')
    .option('--target <name>', targetHelp)
    .option('--import <glob...>', 'step definitions of your own, besides those of assay.config.ts', [])
    .action(async (paths: readonly string[], { import: imports, ...options }: Parsed) => {
      const { watch } = await import('../watch/watch.ts');
      const { usualRun } = await import('../run/usual-run.ts');
      const usual = await usualRun(context);
      const chosen = paths.length === 0 ? usual.features : paths;
      end(
        await watch(context, {
          target: usual.target,
          ...options,
          paths: chosen,
          imports: [...usual.imports, ...imports],
        }),
      );
    });
}
