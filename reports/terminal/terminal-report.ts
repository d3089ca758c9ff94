import type { Case } from '../case.ts';
import { caseFileNames } from '../case-file-names.ts';
import type { CaseCounts, Summary } from '../summary/summary.ts';
import { partOfSuite } from '../wording/part-of-suite.ts';
import { counted, oneLine } from '../wording/plain-text.ts';
import { failureLines, failureWords } from './failure-lines.ts';
import { gapLines } from './gap-lines.ts';
import { type Style, styleFor } from './style.ts';
import { typeTable } from './type-table.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** The command line that replays the case in that file. */
  readonly replayCase?: (fileName: string) => string;
}

/** What a run prints when it is over: failures, the table, the gaps that matter most, how to run it again, the verdict. */
export function terminalReport(cases: readonly Case[], summary: Summary, options: TerminalOptions): string {
  const style = styleFor(options.color);
  const blocks = [
    ...failures(cases, options, style),
    typeTable(summary, options.width, style),
    gapLines(summary.gaps, options.width, style),
    runLines(summary, options.width),
    ...partLines(summary, options.width),
    verdictLines(summary, options.width, style),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** More than these would bury the table; the others are listed. */
const mostFailures = 20;

function failures(cases: readonly Case[], options: TerminalOptions, style: Style): readonly (readonly string[])[] {
  const { width, replayCase = (name) => `assay replay reports/out/cases/${name}` } = options;
  const files = caseFileNames(cases);
  const failed = cases.filter(({ status }) => status !== 'passed');
  const listed = failed
    .slice(mostFailures)
    .map((one) => `${failureWords[one.status]}  ${oneLine(`${one.id} ${one.title}`)}`);
  return [
    ...failed
      .slice(0, mostFailures)
      .map((one) => failureLines(one, { width, style, replay: replayCase(files.get(one) ?? '') })),
    ...(listed.length === 0 ? [] : [listed]),
  ];
}

function runLines(summary: Summary, width: number): readonly string[] {
  const { seed, target, postgres, durationMs, verdicts, replayCommand } = summary;
  const asked = verdicts.decided + verdicts.unsupported + verdicts.failed;
  const facts = [
    `seed ${seed}`,
    `target ${target}`,
    postgres.provider === 'none' ? 'no database' : `Postgres ${postgres.version} (${postgres.provider})`,
    `${counted(asked, 'question')} in ${(durationMs / 1000).toFixed(1)} s`,
  ];
  return [...wrap(facts.join(', '), width, { first: '', rest: '  ' }), `again: ${replayCommand}`];
}

/** A block of its own, or none. */
function partLines(summary: Summary, width: number): readonly (readonly string[])[] {
  const words = partOfSuite(summary, summary.scenarios.total);
  return words === null ? [] : [wrap(words, width, { first: '', rest: '  ' })];
}

function verdictLines(summary: Summary, width: number, style: Style): readonly string[] {
  const { interrupted, scenarios, laws, repeat = 1 } = summary;
  const failed = scenarios.failed + laws.failed;
  const paint = failed > 0 || interrupted || scenarios.total + laws.total === 0 ? style.bad : style.good;
  const sentences = [
    ...(interrupted ? ['Interrupted: what did not run is not counted.'] : []),
    ...(laws.total > 0 ? [sentence(laws, 'example')] : []),
    ...(scenarios.total > 0 || laws.total === 0 ? [sentence(scenarios, 'scenario', repeat)] : []),
    ...(failed === 0 && scenarios.passed > 0 && summary.gaps.length === 0
      ? ['Nothing left to test. Enjoy the day.']
      : []),
  ];
  return sentences.flatMap((words) => wrap(words, width, { first: '', rest: '  ' })).map(paint);
}

function sentence(counts: CaseCounts, noun: string, repeat = 1): string {
  if (counts.total === 0) return `No ${noun} ran, so nothing is proved.`;
  const times = repeat === 1 ? '' : `, ${repeat} times each`;
  if (counts.failed === 0)
    return `${counts.total === 1 ? `The ${noun}` : `All ${counts.total} ${noun}s`} passed${times}.`;
  const reasons = [
    [counts.wrong, 'wrong'],
    [counts.vacuous, 'vacuous'],
    [counts.unsupported, 'unsupported'],
    [counts.broken, 'broken'],
  ] as const;
  const told = reasons.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${counts.failed} of ${counted(counts.total, noun)} did not pass${times}: ${told.join(', ')}.`;
}
