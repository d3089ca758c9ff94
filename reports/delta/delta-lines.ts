import { findRule } from '#catalogue';
import { type Style, styleFor } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { counted } from '../wording/plain-text.ts';
import type { Delta, DeltaGroup } from './delta.ts';

export interface DeltaLineOptions {
  readonly width: number;
  readonly color: boolean;
  /** How many groups are told with their scenario; the others are told in short. */
  readonly scenarios: number;
}

/** A delta for the terminal: what moved which way, who gains or loses what, by which rule, and the smallest example. */
export function deltaLines(delta: Delta, options: DeltaLineOptions): readonly string[] {
  const style = styleFor(options.color);
  return [
    ...delta.groups.flatMap((group, at) => [
      ...groupLines(group, options, style),
      ...(at < options.scenarios ? scenarioLines(group, style) : []),
      '',
    ]),
    ...summaryLines(delta),
  ];
}

/** What was compared and how much of it differs, one line for each. */
function summaryLines({ base, candidate, decisions, groups }: Delta): readonly string[] {
  const { cases, generated, changedInCases, changedInGenerated } = decisions;
  const changed = changedInCases + changedInGenerated;
  const compared = `${cases} of cases, ${generated} of generated worlds`;
  const found =
    changed === 0
      ? 'all of them are the same'
      : `${changed} differ, ${counted(changedInCases, 'decision')} of cases among them, in ${counted(groups.length, 'group')}`;
  return [`${candidate} against ${base}: ${counted(cases + generated, 'decision')} compared (${compared}); ${found}`];
}

function groupLines(group: DeltaGroup, { width }: DeltaLineOptions, style: Style): readonly string[] {
  const indents = { first: ' '.repeat(2), rest: ' '.repeat(4) };
  return [
    `${movementWord(group, style)} ${style.strong(group.words)}`,
    ...wrap(`cause: ${causeWords(group)}`, width, indents),
    ...wrap(`changed: ${countWords(group)}`, width, indents),
    ...group.shifts.slice(0, mostShifts).flatMap(({ words }) => wrap(`- ${words}`, width, indents)),
    ...(group.shifts.length > mostShifts ? [`  - and ${group.shifts.length - mostShifts} more`] : []),
    ...(group.policyFile === undefined ? [] : [`  file: ${group.policyFile}`]),
    `  id: ${group.id}`,
  ];
}

const mostShifts = 5;

function movementWord({ movement }: DeltaGroup, style: Style): string {
  const word = movement.toUpperCase().padEnd(8);
  return movement === 'narrower' || movement === 'sideways' ? style.strong(word) : style.bad(word);
}

function causeWords({ cause }: DeltaGroup): string {
  if (cause.rule === null) return cause.words;
  const title = findRule(cause.rule)?.title;
  const doubt = cause.confidence === null || cause.confidence === 'high' ? '' : ` (${cause.confidence} confidence)`;
  return `${cause.words}${title === undefined ? '' : `: ${title}`}${doubt}`;
}

function countWords({ decisions: { cases, generated }, caseIds }: DeltaGroup): string {
  const where = caseIds.length === 0 ? '' : `, such as ${caseIds.slice(0, 3).join(', ')}`;
  return `${counted(cases, 'decision')} of cases, ${generated} of generated worlds${where}`;
}

function scenarioLines({ scenario }: DeltaGroup, style: Style): readonly string[] {
  return scenario === ''
    ? []
    : scenario
        .trimEnd()
        .split('\n')
        .map((line) => style.faint(`    ${line}`.trimEnd()));
}
