import type { CoverageShare } from '../coverage/coverage.ts';
import type { NightlyFigures, NightRecord, Worsening } from './nightly-report.ts';

/** The figures that are worse than in the last night that had them. Shares and scores are in percent. */
export function worseThanBefore(now: NightlyFigures, earlier: readonly NightRecord[]): readonly Worsening[] {
  const before = new Map(earlier.flatMap(({ figures }) => [...comparable(figures)]));
  return [...comparable(now)].flatMap(([figure, after]) => {
    const last = before.get(figure);
    if (last === undefined || after >= last) return [];
    return [{ figure, before: last, after, words: `${figure}: ${percent(after)}, before ${percent(last)}` }];
  });
}

function comparable({ coverage, mutation, combinations }: NightlyFigures): ReadonlyMap<string, number> {
  return new Map([
    ...Object.entries(coverage).flatMap(([criterion, share]) => entryOf(`coverage of ${criterion}`, share)),
    ...Object.entries(combinations).flatMap(([name, share]) => entryOf(`combinations of ${name}`, share)),
    ...Object.entries(mutation).flatMap(([name, { score }]): [string, number][] =>
      score === null ? [] : [[`mutants of ${name}`, score * 100]],
    ),
  ]);
}

function entryOf(figure: string, { covered, total }: CoverageShare): [string, number][] {
  return total === 0 ? [] : [[figure, (covered / total) * 100]];
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}
