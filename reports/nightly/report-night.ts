import { figuresOf, productsOf } from './figures.ts';
import { type Done, findingsIn } from './findings.ts';
import { alikeNights } from './night-record.ts';
import {
  type NightlyFinding,
  type NightlyGap,
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
  /** The features that it worked on. */
  readonly paths: readonly string[];
  readonly seed: number;
  readonly replayCommand: string;
  readonly resumeCommand: string;
  readonly interrupted: boolean;
  /** How many laws there are, each on each of its targets counted. */
  readonly lawsToTry: number;
  readonly times: NightlyTimes;
  /** The nights before this one, the oldest first. */
  readonly earlier: readonly NightRecord[];
}

/** What a night came to: a function of what its units left, and of the nights before. */
export function reportNight(done: readonly Done[], facts: NightFacts): NightlyReport {
  const { earlier, run, paths, seed, replayCommand, resumeCommand, interrupted, times } = facts;
  const alike = alikeNights(earlier, paths);
  const figures = figuresOf(done, facts.lawsToTry);
  const findings = findingsIn(done).map((one): NightlyFinding => ({ ...one, since: firstSeen(one.id, earlier) }));
  const outcomes = [...productsOf(done, 'gaps'), ...productsOf(done, 'survivors')].flatMap(({ results }) => results);
  return {
    format: nightlyFormat,
    run,
    paths,
    seed,
    replayCommand,
    resumeCommand,
    interrupted,
    previous: alike.at(-1)?.run ?? null,
    units: unitsByKind(done),
    findings,
    gone: goneSince(alike.at(-1), { findings, done }),
    worse: worseThanBefore(figures, alike),
    proposals: outcomes.flatMap((outcome) => proposalOf(outcome, earlier)),
    open: outcomes.flatMap(openGap),
    combined: combinedIn(done),
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

function openGap({ became, gap, title, words }: GapOutcome): readonly NightlyGap[] {
  return became === 'open' ? [{ gap, title, because: words }] : [];
}

function combinedIn(done: readonly Done[]): NightlyReport['combined'] {
  const combined = productsOf(done, 'combinations').filter(({ rows }) => rows > 0);
  return Object.fromEntries(combined.map(({ model, rows }) => [model, rows]));
}

function proposalOf(
  { became, gap, title, words }: GapOutcome,
  earlier: readonly NightRecord[],
): readonly NightlyProposal[] {
  if (became !== 'proposed') return [];
  return [{ gap, title, scenario: words, isNew: !earlier.some(({ proposals }) => proposals.includes(gap)) }];
}
