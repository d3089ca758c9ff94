import { figuresOf, productsOf } from './figures.ts';
import { type Done, findingsIn } from './findings.ts';
import {
  type NightlyFinding,
  type NightlyProposal,
  type NightlyReport,
  type NightlyTimes,
  type NightRecord,
  nightlyFormat,
} from './nightly-report.ts';
import type { GapOutcome } from './product.ts';
import type { UnitKind } from './unit.ts';
import { worseThanBefore } from './worse.ts';

/** What a report says besides what the units left. */
export interface NightFacts {
  readonly run: string;
  readonly seed: number;
  readonly replayCommand: string;
  readonly resumeCommand: string;
  readonly interrupted: boolean;
  readonly times: NightlyTimes;
  /** The nights before this one, the oldest first. */
  readonly earlier: readonly NightRecord[];
}

/** What a night came to: a function of what its units left, and of the nights before. */
export function reportNight(done: readonly Done[], facts: NightFacts): NightlyReport {
  const { earlier, run, seed, replayCommand, resumeCommand, interrupted, times } = facts;
  const figures = figuresOf(done);
  const findings = findingsIn(done).map((one): NightlyFinding => ({ ...one, since: firstSeen(one.id, earlier) }));
  const outcomes = [...productsOf(done, 'gaps'), ...productsOf(done, 'survivors')].flatMap(({ results }) => results);
  return {
    format: nightlyFormat,
    run,
    seed,
    replayCommand,
    resumeCommand,
    interrupted,
    previous: earlier.at(-1)?.run ?? null,
    units: unitsByKind(done),
    findings,
    gone: goneSince(earlier.at(-1), { findings, done }),
    worse: worseThanBefore(figures, earlier),
    proposals: outcomes.flatMap((outcome) => proposalOf(outcome, earlier)),
    stillOpen: outcomes.filter(({ became }) => became === 'open').length,
    figures,
    times,
  };
}

/** Whether the night has something that nobody knows yet. */
export function hasNews({ findings, worse }: NightlyReport): boolean {
  return worse.length > 0 || findings.some(({ since }) => since === null);
}

function firstSeen(id: string, earlier: readonly NightRecord[]): string | null {
  return earlier.find(({ findings }) => findings.includes(id))?.run ?? null;
}

function unitsByKind(done: readonly Done[]): NightlyReport['units'] {
  const groups = Map.groupBy(done, ({ unit }) => unit.kind);
  return Object.fromEntries([...groups].map(([kind, units]): [UnitKind, number] => [kind, units.length]));
}

interface Seen {
  readonly findings: readonly NightlyFinding[];
  readonly done: readonly Done[];
}

/** A shorter night has not looked everywhere: only scenarios and laws are known to have been looked at again. */
function goneSince(last: NightRecord | undefined, { findings, done }: Seen): readonly string[] {
  const seen = new Set(findings.map(({ id }) => id));
  const tried = new Set(
    done.map(({ unit }) =>
      unit.kind === 'law' ? `law:${unit.law}:${unit.target}:` : unit.kind === 'suite' ? 'scenario:' : '',
    ),
  );
  tried.delete('');
  return (last?.findings ?? []).filter((id) => !seen.has(id) && [...tried].some((start) => id.startsWith(start)));
}

function proposalOf(
  { became, gap, title, words }: GapOutcome,
  earlier: readonly NightRecord[],
): readonly NightlyProposal[] {
  if (became !== 'proposed') return [];
  return [{ gap, title, scenario: words, isNew: !earlier.some(({ proposals }) => proposals.includes(gap)) }];
}
