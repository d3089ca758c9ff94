import { coverageCriteria } from '../coverage/coverage.ts';
import type { NightlyFigures, NightlyReport } from './nightly-report.ts';

type Row = readonly [figure: string, value: string];

/** The figures of a night, a row each; what it did not get to is left out. */
export function figureTable({ figures }: NightlyReport): readonly string[] {
  const rows = [...suiteRows(figures), ...searchRows(figures), ...lawRows(figures), ...scaleRows(figures)];
  if (rows.length === 0) return [];
  return ['| figure | value |', '| --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
}

function suiteRows({ scenarios, coverage }: NightlyFigures): readonly Row[] {
  return [
    ...(scenarios === undefined ? [] : [['scenarios passed', `${scenarios.passed} of ${scenarios.total}`] as const]),
    ...coverageCriteria.flatMap((criterion): readonly Row[] => {
      const { covered, total } = coverage[criterion] ?? { covered: 0, total: 0 };
      return total === 0 ? [] : [[`coverage: ${criterion}`, `${covered} of ${total}`]];
    }),
  ];
}

function searchRows({ combinations, mutation }: NightlyFigures): readonly Row[] {
  return [
    ...Object.entries(combinations).map(
      ([name, { covered, total }]) => [`combinations: ${name}`, `${covered} of ${total}`] as const,
    ),
    ...Object.entries(mutation).map(([name, { score, survivors }]) => {
      const killed = score === null ? '-' : `${Math.floor(score * 100)} %`;
      return [`mutants: ${name}`, `${killed}, ${survivors} survive`] as const;
    }),
  ];
}

function lawRows({ laws, lawsToTry, compared }: NightlyFigures): readonly Row[] {
  const tried = Object.values(laws);
  const statuses = [...Map.groupBy(tried, ({ status }) => status)].map(([status, all]) => `${all.length} ${status}`);
  const examples = tried.reduce((sum, law) => sum + law.examples, 0);
  const told = `${tried.length} of ${lawsToTry} tried: ${statuses.join(', ')}; ${examples} examples`;
  return [
    ...(examples === 0 ? [] : [['laws', told] as const]),
    ...(compared === 0 ? [] : [['decisions of two targets compared', String(compared)] as const]),
  ];
}

function scaleRows({ slowness, scale }: NightlyFigures): readonly Row[] {
  return [
    ...Object.entries(slowness).map(
      ([size, times]) =>
        [
          `speed at ${size}`,
          `all took ${times} times as long as in the baseline, loading too: judged as on a computer so much slower`,
        ] as const,
    ),
    ...Object.entries(scale).map(([size, questions]) => {
      const medians = Object.entries(questions).map(([kind, ms]) => `${kind} ${ms}`);
      return [`median ms at ${size}`, medians.join(', ')] as const;
    }),
  ];
}
