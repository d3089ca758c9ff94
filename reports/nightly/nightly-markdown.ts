import { coverageCriteria } from '../coverage/coverage.ts';
import { clipped, counted, oneLine } from '../wording/plain-text.ts';
import type { NightlyFinding, NightlyReport, NightRecord } from './nightly-report.ts';
import { trendTable } from './trend-table.ts';

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
    ...section('Figures', figureLines(report)),
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
  { findings, worse, units, times, seed, interrupted }: NightlyReport,
  fresh: readonly NightlyFinding[],
) {
  const done = Object.entries(units).map(([kind, count]) => `${kind} ${count}`);
  const minutes = (times.usedMs / 60_000).toFixed(1);
  const news =
    fresh.length + worse.length === 0
      ? 'nothing new'
      : `${counted(fresh.length, 'new finding')}, ${worse.length} worse`;
  return [
    '',
    `**${news}**; ${findings.length - fresh.length} known before.${interrupted ? ' It was stopped before its time.' : ''}`,
    '',
    `Seed ${seed}, ${minutes} minutes, units: ${done.join(', ') || 'none'}.`,
  ];
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
      ? ['- Look for what loads more than it needs: queries per question must not grow with the estate.']
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

function proposalLines({ proposals, stillOpen }: NightlyReport): readonly string[] {
  if (proposals.length + stillOpen === 0) return [];
  const listed = proposals
    .slice(0, mostListed)
    .map(({ gap, scenario, isNew }) => `- ${isNew ? '**new** ' : ''}\`${lineOf(gap)}\`: ${lineOf(scenario)}`);
  const more = proposals.length - listed.length;
  return [
    ...listed,
    ...(more > 0 ? [`- and ${more} more in \`proposed/\``] : []),
    ...(stillOpen > 0 ? ['', `${counted(stillOpen, 'gap')} stay open: nothing was found that closes them.`] : []),
  ];
}

function figureLines({ figures }: NightlyReport): readonly string[] {
  const { scenarios, coverage, mutation, laws, combinations, compared, scale } = figures;
  const statuses = Map.groupBy(Object.values(laws), ({ status }) => status);
  const examples = Object.values(laws).reduce((sum, law) => sum + law.examples, 0);
  const rows = [
    ...(scenarios === undefined ? [] : [['scenarios passed', `${scenarios.passed} of ${scenarios.total}`]]),
    ...coverageCriteria.flatMap((criterion) => {
      const share = coverage[criterion];
      return share === undefined || share.total === 0
        ? []
        : [[`coverage: ${criterion}`, `${share.covered} of ${share.total}`]];
    }),
    ...Object.entries(combinations).map(([name, { covered, total }]) => [
      `combinations: ${name}`,
      `${covered} of ${total}`,
    ]),
    ...Object.entries(mutation).map(([name, { score, survivors }]) => [
      `mutants: ${name}`,
      `${score === null ? '-' : `${Math.floor(score * 100)} %`}, ${survivors} survive`,
    ]),
    ...(examples === 0
      ? []
      : [
          [
            'laws',
            `${[...statuses].map(([status, all]) => `${all.length} ${status}`).join(', ')}; ${examples} examples`,
          ],
        ]),
    ...(compared === 0 ? [] : [['decisions of two targets compared', String(compared)]]),
    ...Object.entries(scale).map(([size, questions]) => [
      `median ms at ${size}`,
      Object.entries(questions)
        .map(([kind, ms]) => `${kind} ${ms}`)
        .join(', '),
    ]),
  ];
  return rows.length === 0
    ? []
    : ['| figure | value |', '| --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
}

function lineOf(text: string): string {
  return clipped(oneLine(text), 300);
}
