import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { MatrixOptions } from '../matrix/matrix.ts';

/** Registers `assay matrix`; what it does is loaded when it is called. */
export function addMatrix(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('matrix')
    .description('compare the golden matrices (who may do what, what each policy field may hold) with the engine')
    .option('--write', 'write the golden files anew', false)
    .option('--folder <folder>', 'where the golden files are', 'matrices')
    .addOption(new Option('--only <part>', 'one part of them').choices(['access', 'policies']))
    .option('--json', 'print the differences as JSON and nothing else', false)
    .action(async (options: MatrixOptions) => {
      const { matrix } = await import('../matrix/matrix.ts');
      end(await matrix(context, options));
    });
}
