import { type Command, InvalidArgumentError, Option } from 'commander';
import type { UnitKind } from '#reports';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';
import { inputNames, type NightlyOptions } from '../nightly/nightly-options.ts';
import { duration } from './duration.ts';
import { positiveNumber, wholeNumber } from './whole-number.ts';

/** Registers `assay nightly`; what it does is loaded when it is called. */
export function addNightly(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('nightly')
    .description(
      'hunt for a time: laws, mutants, combinations, gaps, estates and flakes; what is new since the last night',
    )
    .argument('[path...]', 'features: folders and files; `features`, or what assay.config.ts names')
    .option('--for <time>', 'go on for so long, such as 30m; what a resumed night has used counts', duration)
    .option('--units <number>', 'do at most so many units of work', positiveNumber)
    .option('--seed <number>', 'the same seed does the same work; a fresh one is printed', wholeNumber)
    .option('--resume', 'go on with the last night where it stopped or was killed', false)
    .option('--out <folder>', 'where the report and what was found go', 'reports/out/nightly')
    .option('--state <folder>', 'where nights keep their work, and remember earlier nights', '.assay/nightly')
    .option('--postgres <choice>', 'auto, container, embedded or a postgres:// URL (also ASSAY_POSTGRES)')
    .option('--projects <number>', 'the size of the largest estate; 0 makes none', wholeNumber, 10_000)
    .option('--runs <number>', 'examples of each law in a round', positiveNumber, 50)
    .option('--laws <law...>', 'laws, families or policy types; all of them if none', [])
    .addOption(
      new Option('--kinds <kind...>', 'only these kinds of work besides the suite').argParser(kindOf).default([]),
    )
    .addOption(
      new Option('--allure <choice>', 'the Allure report of the suite, the results that it is made of, or none')
        .choices(['report', 'results', 'none'])
        .default('report'),
    )
    .option('--json', 'print the report as JSON and nothing else', false)
    .action(async (paths: readonly string[], options: Omit<NightlyOptions, 'paths' | 'said'>, command: Command) => {
      const { nightly } = await import('../nightly/nightly.ts');
      const { usualRun } = await import('../run/usual-run.ts');
      const chosen = paths.length === 0 ? (await usualRun(context)).features : paths;
      end(await nightly(context, { ...options, paths: chosen, said: saidIn(paths, command) }));
    });
}

/** What a person said of the work: a resumed night must not do other work than they think. */
function saidIn(paths: readonly string[], command: Command): NightlyOptions['said'] {
  const said = inputNames.filter((name) => command.getOptionValueSource(name) === 'cli');
  return paths.length === 0 ? said : ['paths', ...said];
}

// Written out, so that what makes the reports is loaded by the commands that need it; a kind without a line does not compile.
const unitKinds = Object.keys({
  suite: 0,
  law: 0,
  mutants: 0,
  combinations: 0,
  gaps: 0,
  survivors: 0,
  scale: 0,
  diff: 0,
  repeat: 0,
} satisfies Record<UnitKind, 0>) as readonly UnitKind[];

function kindOf(text: string, earlier: readonly UnitKind[]): readonly UnitKind[] {
  const kind = unitKinds.find((known) => known === text);
  if (kind !== undefined) return [...earlier, kind];
  throw new InvalidArgumentError(`expected one of ${unitKinds.join(', ')}: found \`${text}\``);
}
