import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { GateOptions } from '../gate/gate-options.ts';
import { duration } from './duration.ts';
import { wholeNumber } from './whole-number.ts';

const formats = [
  'table',
  'json',
  'junit',
  'sarif',
  'code-quality',
  'markdown',
] as const satisfies GateOptions['format'][];

/** Registers `assay gate`; what it does is loaded when it is called. */
export function addGate(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('gate')
    .description('say which decisions a change alters, whether that is tested and meant, and whether to stop it')
    .requiredOption('--base <ref>', 'the branch that the change goes to, such as origin/main')
    .option('--for <time>', 'ask about generated worlds for so long, such as 30s; 5s unless configured', duration)
    .option('--seed <number>', 'the same seed makes the same worlds; a fresh one is printed', wholeNumber)
    .addOption(new Option('--format <name>', 'what is printed').choices(formats).default('table'))
    .option('--out <folder>', 'where the verdict goes, in every format', 'reports/out/gate')
    .option('--postgres <choice>', 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)')
    .action(async (options: GateOptions) => {
      const { gate } = await import('../gate/gate.ts');
      end(await gate(context, options));
    });
}
