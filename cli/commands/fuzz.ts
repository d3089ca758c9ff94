import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { FuzzOptions } from '../fuzz/fuzz.ts';
import { fuzzTargets } from '../fuzz/target-names.ts';
import { duration } from './duration.ts';
import { wholeNumber } from './whole-number.ts';

/** Registers `assay fuzz`; what it does is loaded when it is called. */
export function addFuzz(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('fuzz')
    .description('try the laws on generated worlds, and shrink what breaks one')
    .argument(
      '[law...]',
      'laws (LAW-APPROVAL-02), families (LAW-AUTHZ) or policy types (approval); all of them if none',
    )
    .option('--runs <number>', 'examples per law, 100 if not said; with --for per round, 20 if not said', wholeNumber)
    .option('--seed <number>', 'the same seed tries the same examples; a fresh one is printed', wholeNumber)
    .option('--path <path>', 'go straight to the counterexample of an earlier run; needs one law and its --seed')
    .option('--postgres <choice>', 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)')
    .addOption(
      new Option(
        '--target <name>',
        'the engine over Postgres, or in memory: faster, and proves nothing about the database',
      )
        .choices(fuzzTargets)
        .default('reference'),
    )
    .option('--for <time>', 'go on with further seeds for so long, such as 30s, 5m or 1h', duration)
    .option('--examples <folder>', 'where counterexamples are kept, to be tried first next time', '.assay/examples')
    .option('--out <folder>', 'where the cases of counterexamples go', 'reports/out/fuzz')
    .option('--json', 'print the reports as JSON and nothing else', false)
    .action(
      async (wanted: readonly string[], options: Omit<FuzzOptions, 'wanted' | 'runs'> & { readonly runs?: number }) => {
        const { fuzz } = await import('../fuzz/fuzz.ts');
        const runs = options.runs ?? (options.for === undefined ? 100 : 20);
        end(await fuzz(context, { ...options, runs, wanted }));
      },
    );
}
