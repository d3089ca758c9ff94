import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import type { FuzzOptions } from '../fuzz/fuzz.ts';

/** Registers `assay fuzz`; what it does is loaded when it is called. */
export function addFuzz(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('fuzz')
    .description('try the laws on generated worlds, and shrink what breaks one')
    .argument(
      '[law...]',
      'laws (LAW-APPROVAL-02), families (LAW-AUTHZ) or policy types (approval); all of them if none',
    )
    .option('--runs <number>', 'examples per law', wholeNumber, 100)
    .option('--seed <number>', 'the same seed tries the same examples; a fresh one is printed', wholeNumber)
    .option('--path <path>', 'go straight to the counterexample of an earlier run; needs one law and its --seed')
    .option('--postgres <choice>', 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)')
    .option('--in-process', 'ask the engine in memory: faster, and proves nothing about the database', false)
    .option('--out <folder>', 'where the cases of counterexamples go', 'reports/out/fuzz')
    .option('--json', 'print the reports as JSON and nothing else', false)
    .action(async (wanted: readonly string[], options: Omit<FuzzOptions, 'wanted'>) => {
      const { fuzz } = await import('../fuzz/fuzz.ts');
      end(await fuzz(context, { ...options, wanted }));
    });
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new InvalidArgumentError(`expected a whole number from 0 on: found \`${text}\``);
}
