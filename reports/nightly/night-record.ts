import { isDeepStrictEqual } from 'node:util';
import type { NightlyReport, NightRecord } from './nightly-report.ts';
import type { UnitCosts } from './unit-cost.ts';

/** So many nights are remembered. */
const longest = 365;

/** What later nights need to know of this one. */
export function nightRecord({
  run,
  paths,
  times,
  seed,
  findings,
  proposals,
  open,
  figures,
}: NightlyReport): NightRecord {
  return {
    run,
    paths,
    startedAt: times.startedAt,
    seed,
    findings: findings.map(({ id }) => id),
    proposals: proposals.map(({ gap }) => gap),
    searched: [...proposals, ...open].map(({ gap }) => gap),
    figures,
    costs: times.costs,
  };
}

/** The nights over the same features: the others have seen other scenarios, whose figures say nothing about these. */
export function alikeNights(nights: readonly NightRecord[], paths: readonly string[]): readonly NightRecord[] {
  return nights.filter((night) => isDeepStrictEqual(night.paths, paths));
}

/** What each kind of unit took in the last night over the same features that had some. */
export function recordedCosts(nights: readonly NightRecord[], paths: readonly string[]): UnitCosts {
  return Object.assign({}, ...alikeNights(nights, paths).map(({ costs }) => costs));
}

/** The nights with one more, or with a newer record of it: a night that goes on is still one. */
export function withNight(nights: readonly NightRecord[], night: NightRecord): readonly NightRecord[] {
  return [...nights.filter(({ run }) => run !== night.run), night].slice(-longest);
}

/** In how many nights over the same features scenarios were searched for each gap. */
export function searchesOf(nights: readonly NightRecord[], paths: readonly string[]): Readonly<Record<string, number>> {
  const gaps = alikeNights(nights, paths).flatMap(({ searched }) => searched);
  return Object.fromEntries([...Map.groupBy(gaps, (gap) => gap)].map(([gap, all]) => [gap, all.length]));
}

/** The nights as lines of JSON. */
export function nightsText(nights: readonly NightRecord[]): string {
  return nights.map((night) => `${JSON.stringify(night)}\n`).join('');
}

/** Reads the lines of earlier nights; what is none is left out: memory is never worth a failing night. */
export function parseNights(text: string): readonly NightRecord[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return isNight(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

function isNight(value: unknown): value is NightRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { run, paths, findings, proposals, searched, figures, costs } = value as Partial<
    Record<keyof NightRecord, unknown>
  >;
  const lists = [paths, findings, proposals, searched].every((list) => Array.isArray(list));
  return typeof run === 'string' && lists && isObject(figures) && isObject(costs);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
