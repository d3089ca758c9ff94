import { type Style, styleFor } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { counted, oneLine } from '../wording/plain-text.ts';
import { checkTitles } from './check-titles.ts';
import { type GateFinding, type GateReport, gateChecks } from './gate-report.ts';
import { dividedFindings } from './group-findings.ts';
import { groupLines } from './group-lines.ts';
import { marks, type Told } from './told.ts';
import { verdictWords } from './verdict-words.ts';

export interface GateLineOptions {
  readonly width: number;
  readonly color: boolean;
  /** How many groups of the delta, and how many findings of a check, are told; 10 by default. */
  readonly limit?: number;
}

/** The verdict for a terminal: what changed, each with what was found about it, the other findings, and the verdict. */
export function gateLines(report: GateReport, { width, color, limit = 10 }: GateLineOptions): readonly string[] {
  const style = styleFor(color);
  const { ofGroups, others } = dividedFindings(report);
  const byCheck = Map.groupBy(others, ({ check }) => check);
  const found = gateChecks.flatMap((check) => checkLines(byCheck.get(check) ?? [], { style, width, limit }));
  const paint = report.passed ? style.good : style.bad;
  return [
    ...table(report, style),
    '',
    ...groupLines(ofGroups, { style, width, limit }),
    ...found,
    paint(verdictWords(report)),
    style.faint(`replay: ${report.replayCommand}`),
  ];
}

function table({ base, candidate, changed, suite, delta }: GateReport, style: Style): readonly string[] {
  const { decisions, groups } = delta;
  const rows = [
    ['base', `${base.ref} (${base.sha.slice(0, 12)})`],
    ['candidate', candidate.sha === null ? `${candidate.ref} and what is not committed` : candidate.sha.slice(0, 12)],
    [
      'changed files',
      [
        `${changed.engine.length} engine`,
        counted(changed.policies.length, 'policy file'),
        counted(changed.scenarios.length, 'scenario file'),
        `${changed.other.length} other`,
      ].join(', '),
    ],
    ['scenarios', `${suite.passed} of ${suite.total} pass`],
    ['decisions', `${decisions.changedInCases} of ${decisions.cases} in scenarios differ`],
    ['', `${decisions.changedInGenerated} of ${decisions.generated} in generated worlds differ, seed ${delta.seed}`],
    ['delta', groups.length === 0 ? 'no decision changes' : counted(groups.length, 'group')],
  ] as const;
  return rows.map(([name, value]) => `${style.faint(name.padEnd(14))} ${value}`);
}

function checkLines(findings: readonly GateFinding[], { style, width, limit }: Told): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const told = findings.slice(0, limit).flatMap((finding, at, all) => [
    ...findingLines(finding, { style, width }),
    // What is to be done about several findings in a row is said once.
    ...(finding.remedy === all[at + 1]?.remedy ? [] : remedyLines(finding, { style, width })),
  ]);
  const more = findings.length - limit;
  return [
    style.strong(`${checkTitles[first.check]}: ${findings.length}`),
    ...told,
    ...(more > 0 ? [`  and ${more} more: they are in gate.json`] : []),
    '',
  ];
}

type Form = Pick<Told, 'style' | 'width'>;

function findingLines({ level, message, location }: GateFinding, { style, width }: Form): readonly string[] {
  const place = location === null ? '' : `${location.path}:${location.line}: `;
  const [first = '', ...rest] = wrap(oneLine(`${place}${message}`), width - 7, { first: '', rest: '' });
  return [`  ${marks(style)[level]} ${first}`, ...rest.map((line) => `       ${line}`)];
}

function remedyLines({ remedy }: GateFinding, { style, width }: Form): readonly string[] {
  return wrap(oneLine(remedy), width, { first: '       ', rest: '       ' }).map(style.faint);
}
