import { clipped, counted, oneLine } from '../wording/plain-text.ts';
import { figureTable } from './figure-table.ts';
import type { NightlyFinding, NightlyReport, NightRecord } from './nightly-report.ts';
import { trendTable } from './trend-table.ts';
import type { UnitKind } from './unit.ts';

/** A night as a person reads it in the morning: what is new, what got worse, what to do, then the rest. */
export function nightlyMarkdown(report: NightlyReport, earlier: readonly NightRecord[]): string {
  const { findings } = report;
  const fresh = findings.filter(({ since }) => since === null);
  const known = findings.filter(({ since }) => since !== null);
  return `${[
    `# Night ${report.run}`,
    ...verdictLines(report, fresh),
    ...section('New', fresh.flatMap(findingLines)),
    ...section(
      'Worse',
      report.worse.map(({ words }) => `- ${words}`),
    ),
    ...section('To do', toDo(report, fresh)),
    ...section(
      'Known before, and still so',
      known.map(({ title, since }) => `- ${lineOf(title)} (since ${since})`),
    ),
    ...section(
      'Gone',
      report.gone.map((id) => `- ${lineOf(id)}`),
    ),
    ...section('Proposed scenarios', proposalLines(report)),
    ...section('Gaps that stay open', openLines(report)),
    ...section('Figures', figureTable(report)),
    ...section('Nights', trendTable(report, earlier)),
    ...section('Again', [
      '```',
      `${report.replayCommand}   # another such night with the same seed`,
      `${report.resumeCommand}   # goes on with this one`,
      '```',
    ]),
  ].join('\n')}\n`;
}

function verdictLines(
  { findings, worse, times, units, seed, interrupted, previous }: NightlyReport,
  fresh: readonly NightlyFinding[],
) {
  const done = (Object.entries(units) as [UnitKind, number][]).map(
    ([kind, count]) => `${kind} ${count} (${minutesOf(times.byKind[kind] ?? 0)})`,
  );
  const first = previous === null ? ' The first night over these features: nothing is known to compare it with.' : '';
  const news =
    fresh.length + worse.length === 0
      ? 'nothing new'
      : `${counted(fresh.length, 'new finding')}, ${worse.length} worse`;
  return [
    '',
    `**${news}**; ${findings.length - fresh.length} known before.${interrupted ? ' It was stopped before its time.' : ''}${first}`,
    '',
    `Seed ${seed}, ${minutesOf(times.usedMs)}, units: ${[...done, ...leftIn(times)].join(', ') || 'none'}.`,
  ];
}

/** Time that no unit has, since it was left: too long for what was left of the night. */
function leftIn({ usedMs, byKind }: NightlyReport['times']): readonly string[] {
  const left = usedMs - Object.values(byKind).reduce((sum, ms) => sum + ms, 0);
  return left < 3_000 ? [] : [`left unfinished (${minutesOf(left)})`];
}

function minutesOf(ms: number): string {
  return `${(ms / 60_000).toFixed(1)} min`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

function findingLines({ kind, title, details, gherkin, again }: NightlyFinding): readonly string[] {
  return [
    `### ${kind}: ${lineOf(title)}`,
    '',
    ...(details === '' ? [] : [lineOf(details), '']),
    ...(again === '' ? [] : [`Again: \`${again}\``, '']),
    ...(gherkin === '' ? [] : ['```gherkin', gherkin.trimEnd().replaceAll('```', "'''"), '```', '']),
  ];
}

function toDo({ proposals, worse }: NightlyReport, fresh: readonly NightlyFinding[]): readonly string[] {
  const kinds = new Set(fresh.map(({ kind }) => kind));
  const newOnes = proposals.filter(({ isNew }) => isNew).length;
  return [
    ...(kinds.has('scenario') ? ['- Mend what makes scenarios fail: all else stands on them.'] : []),
    ...(kinds.has('counterexample')
      ? [
          '- Decide for each counterexample whether the engine or the law is wrong; then keep it as a scenario (`counterexamples/`).',
        ]
      : []),
    ...(kinds.has('disagreement')
      ? ['- Two targets answer differently: at most one of them is right (`disagreements/`).']
      : []),
    ...(kinds.has('flake')
      ? ['- Run the flaky scenarios again with `--diagnose all`: it calls them by their kind.']
      : []),
    ...(kinds.has('scale')
      ? ['- Look for what loads more than it needs: neither queries nor time per question may grow with the estate.']
      : []),
    ...(kinds.has('vacuous law') ? ['- Widen the generator of laws that nothing tests.'] : []),
    ...(kinds.has('broken unit') ? ['- A part of the night broke: its message is above.'] : []),
    ...(worse.length > 0 ? ['- See which scenario went missing where coverage or scores fell: `npx assay gaps`.'] : []),
    ...(newOnes > 0
      ? [
          `- Confirm or reject ${counted(newOnes, 'new proposed scenario')} (\`proposed/\`): move what is right into \`features/\` and remove its tag.`,
        ]
      : []),
  ];
}

const mostListed = 40;

function proposalLines({ proposals, combined }: NightlyReport): readonly string[] {
  const listed = proposals
    .slice(0, mostListed)
    .map(({ gap, scenario, isNew }) => `- ${isNew ? '**new** ' : ''}\`${lineOf(gap)}\`: ${lineOf(scenario)}`);
  const more = proposals.length - listed.length;
  return [
    ...listed,
    ...(more > 0 ? [`- and ${more} more in \`proposed/\``] : []),
    ...Object.entries(combined).map(
      ([model, rows]) =>
        `- ${counted(rows, 'scenario')} in \`combinations/${model}/\`: the combinations of ${model} that nobody tests`,
    ),
  ];
}

const mostOpen = 15;

function openLines({ open }: NightlyReport): readonly string[] {
  const listed = open
    .slice(0, mostOpen)
    .map(({ gap, title, because }) => `- \`${lineOf(gap)}\` ${lineOf(title)}: ${lineOf(because)}`);
  const more = open.length - listed.length;
  return [...listed, ...(more > 0 ? [`- and ${more} more, in \`nightly.json\``] : [])];
}

function lineOf(text: string): string {
  return clipped(oneLine(text), 300);
}
