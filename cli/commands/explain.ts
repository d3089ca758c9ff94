import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { ExplainOptions } from '../explain/explain.ts';

/** Registers `assay explain`; what it does is loaded when it is called. */
export function addExplain(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description('say why a case was decided as it was, and what small change would have changed the answer')
    .argument('<case...>', 'scenarios of the last run (features/scope/limits.feature:12), or case files')
    .option('--cases <folder>', 'where the cases of the last run are', 'reports/out/cases')
    .option('--json', 'print the explanations as JSON and nothing else', false)
    .action(async (wanted: readonly string[], options: ExplainOptions) => {
      const { explain } = await import('../explain/explain.ts');
      end(await explain(context, wanted, options));
    });
}
