import { alikeNights, nightRecord } from './night-record.ts';
import type { NightlyFigures, NightlyReport, NightRecord } from './nightly-report.ts';

const mostNights = 10;

/** The last nights over the same features side by side, the newest first. */
export function trendTable(report: NightlyReport, earlier: readonly NightRecord[]): readonly string[] {
  const nights = [...alikeNights(earlier, report.paths), nightRecord(report)].slice(-mostNights).toReversed();
  const head = [
    'night',
    'seed',
    'scenarios',
    'rules seen both ways',
    'corners',
    'conditions',
    'mutants killed',
    'law examples',
    'findings',
  ];
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...nights.map((night) => `| ${cellsOf(night).join(' | ')} |`),
  ];
}

function cellsOf({ startedAt, seed, figures, findings }: NightRecord): readonly string[] {
  const share = (name: 'polarity' | 'corner' | 'condition') => {
    const { covered, total } = figures.coverage[name] ?? { covered: 0, total: 0 };
    return total === 0 ? '-' : `${covered} of ${total}`;
  };
  const examples = Object.values(figures.laws).reduce((sum, law) => sum + law.examples, 0);
  return [
    startedAt.slice(0, 16).replace('T', ' '),
    String(seed),
    figures.scenarios === undefined ? '-' : `${figures.scenarios.passed} of ${figures.scenarios.total}`,
    share('polarity'),
    share('corner'),
    share('condition'),
    scoresOf(figures),
    String(examples),
    String(findings.length),
  ];
}

function scoresOf({ mutation }: NightlyFigures): string {
  const scores = Object.entries(mutation).flatMap(([name, { score }]) =>
    score === null || name.includes(',') ? [] : [`${name} ${Math.floor(score * 100)} %`],
  );
  return scores.length === 0 ? '-' : scores.join(', ');
}
