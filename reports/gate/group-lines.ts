import { wrap } from '../terminal/wrap.ts';
import { clipped, counted, linesOf, oneLine } from '../wording/plain-text.ts';
import { checkTitles } from './check-titles.ts';
import type { GateFinding } from './gate-report.ts';
import { causeOfGroup, decisionsOf, type JudgedGroup } from './group-findings.ts';
import { scenarioFile } from './scenario-file.ts';
import { marks, type Told } from './told.ts';

/** How many groups are told with their scenario, and how many lines of it. */
const mostScenarios = 3;
const mostLines = 25;

/** How many lines of a text below a step are told. */
const longestText = 6;

/** The groups of the delta for a terminal, the gravest first: each with its cause, its findings and an example. */
export function groupLines(groups: readonly JudgedGroup[], told: Told): readonly string[] {
  const shown = groups.slice(0, told.limit);
  const exemplified = new Set(shown.filter(isShown).slice(0, mostScenarios));
  const more = groups.length - shown.length;
  return [
    ...shown.flatMap((one) => [
      ...headLines(one, told),
      ...one.findings.flatMap((finding) => findingLines(finding, told)),
      ...(exemplified.has(one) ? scenarioLines(one, told) : []),
      '',
    ]),
    ...(more > 0 ? [`and ${counted(more, 'further group')}, with their findings: they are in gate.json`, ''] : []),
  ];
}

/** A group that nothing is found about is meant and tested: its scenario is in the suite. */
function isShown({ group, findings }: JudgedGroup): boolean {
  return findings.length > 0 && group.scenario.trim() !== '';
}

function headLines({ group, findings }: JudgedGroup, { style, width }: Told): readonly string[] {
  const { movement, words } = group;
  const place = findings.find(({ location }) => location !== null)?.location ?? null;
  const where = place === null ? [] : [`at: ${place.path}:${place.line}`];
  const about = [`cause: ${causeOfGroup(group)}`, `changed: ${decisionsOf(group)}`, ...where, `group: ${group.id}`];
  return [
    `${style.strong(movement.toUpperCase())} ${style.strong(oneLine(words))}`,
    ...about.flatMap((line) => wrap(oneLine(line), width, { first: '  ', rest: '    ' })),
  ];
}

function findingLines({ level, check, remedy }: GateFinding, { style, width }: Told): readonly string[] {
  const [first = '', ...rest] = wrap(oneLine(`${checkTitles[check]}: ${remedy}`), width - 7, { first: '', rest: '' });
  return [`  ${marks(style)[level]} ${first}`, ...rest.map((line) => `       ${line}`)];
}

function scenarioLines({ group }: JudgedGroup, { style, width }: Told): readonly string[] {
  const whole = linesOf(group.scenario.trimEnd());
  const start = Math.max(
    0,
    whole.findIndex((line) => /^\s*(?:Example|Scenario):/.test(line)),
  );
  // Of what stands above the example, the group says the cause; the notes are about the example itself.
  const notes = whole
    .slice(0, start)
    .filter((line) => /^\s*#/.test(line) && !line.includes(oneLine(group.cause.words)));
  const lines = withoutLongTexts([...notes, ...whole.slice(start)]);
  const left = lines.length - mostLines;
  return [
    ...lines.slice(0, mostLines).map((line) => style.faint(clipped(`    ${line.trimEnd()}`, Math.max(width, 40)))),
    ...(left > 0 ? [`    and ${counted(left, 'line')} more: ${scenarioFile(group)}`] : []),
  ];
}

/** A text below a step, with its marks. */
const longText = new RegExp(`^( *)"""\n((?:(?! *""").*\n){${longestText + 1},}) *"""$`, 'gm');

/** A policy file in a scenario would leave no room for what happens and what comes of it. */
function withoutLongTexts(lines: readonly string[]): readonly string[] {
  const told = lines.join('\n').replace(longText, (_, indent: string, text: string) => {
    const [first = '', ...others] = text.trimEnd().split('\n');
    return [`${indent}"""`, first, `${indent}... (${counted(others.length, 'further line')})`, `${indent}"""`].join(
      '\n',
    );
  });
  return told.split('\n');
}
