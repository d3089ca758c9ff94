import { findRule } from '#catalogue';
import type { Case } from '../case.ts';
import type { CoverageItem } from '../coverage/coverage.ts';
import { clipped, counted } from '../wording/plain-text.ts';
import { doubtWords, levelFor } from './doubt.ts';
import type { GateFacts, Location } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';

/** What the base covers and the candidate no longer does, a finding for each rule, field or life cycle. */
export function coverageFindings(facts: GateFacts): readonly GateFinding[] {
  const lost = lostItems(facts);
  const byEngine = lostByEngine(facts);
  const sure = lost.filter((item) => levelFor(item.confidence) === 'fail' && !byEngine(item)).length;
  const isAllowed = sure <= facts.thresholds.lostItems;
  const bySubject = Map.groupBy(lost, (item) => `${item.subject}${byEngine(item) ? ':by-engine' : ''}`);
  return [...bySubject].flatMap(([key, [first, ...others]]) =>
    first === undefined ? [] : [finding([first, ...others], facts, { key, isAllowed, byEngine: byEngine(first) })],
  );
}

/**
 * True of an item that the scenarios would still cover if the engine answered as before, and that a changed answer
 * covered: that answer is judged as a change of behaviour already, and the rule may not be able to come out so any more.
 */
function lostByEngine({ coveredWithBaseEngine, delta }: GateFacts): (item: CoverageItem) => boolean {
  const changed = new Set(delta.groups.flatMap(({ caseIds }) => caseIds));
  return ({ id, coveredBy }) => coveredWithBaseEngine.has(id) && coveredBy.some((one) => changed.has(one));
}

type Items = readonly [CoverageItem, ...CoverageItem[]];

function finding(
  items: Items,
  facts: GateFacts,
  { key, isAllowed, byEngine }: { readonly key: string; readonly isAllowed: boolean; readonly byEngine: boolean },
): GateFinding {
  const [{ subject, confidence }] = items;
  const parts = items.map(({ criterion, part }) =>
    part === '' || part === subject ? criterion : `${criterion} ${part}`,
  );
  const rule = findRule(subject)?.id ?? null;
  return {
    id: `coverage-debt:${key}`,
    check: 'coverage-debt',
    level: isAllowed || byEngine ? 'warn' : levelFor(confidence),
    message: `${subject}: no longer covered: ${clipped(parts.join(', '), 200)}${byEngine ? ' (the engine answers otherwise now: no failure)' : doubtWords(confidence)}`,
    remedy: `${wayBack(items, facts)}, or write a scenario: npx assay gaps ${rule ?? items[0].policyType}`,
    rule,
    location: placeOf(items, facts),
    deltaGroup: null,
  };
}

/** What covered the items may be gone, or it is there and the engine no longer comes by. */
function wayBack(items: Items, facts: GateFacts): string {
  const names = titlesOf(coveringCases(items, facts));
  return facts.coveredWithBaseEngine.has(items[0].id)
    ? `the scenarios are there (${names}), and the engine decides them without it now: mend the engine`
    : `bring back what covered it on the base (${names})`;
}

/** What a failing scenario no longer covers comes back with it: the suite says so already. */
function lostItems({ base, candidate }: GateFacts): readonly CoverageItem[] {
  const failing = new Set(candidate.cases.filter(({ status }) => status !== 'passed').map(({ id }) => id));
  const covered = new Set(candidate.coverage.items.filter(isCovered).map(({ id }) => id));
  return base.coverage.items.filter(
    (item) => isCovered(item) && !covered.has(item.id) && !item.coveredBy.some((id) => failing.has(id)),
  );
}

function isCovered({ coveredBy }: CoverageItem): boolean {
  return coveredBy.length > 0;
}

/** The cases of the base that covered one of the items: those that the candidate does not have, if there are such. */
function coveringCases(items: Items, { base, candidate }: GateFacts): readonly Case[] {
  const covering = new Set(items.flatMap(({ coveredBy }) => coveredBy));
  const kept = new Set(candidate.cases.map(({ id }) => id));
  const cases = base.cases.filter(({ id }) => covering.has(id));
  const gone = cases.filter(({ id }) => !kept.has(id));
  return gone.length > 0 ? gone : cases;
}

function titlesOf(cases: readonly Case[]): string {
  const titles = cases.map(({ title }) => `\`${title}\``);
  const more = titles.length > 2 ? ` and ${counted(titles.length - 2, 'other')}` : '';
  return clipped(titles.slice(0, 2).join(', '), 200) + more;
}

/** The feature that covered it, while it is there; else the changed line that names the rule. */
function placeOf(items: Items, facts: GateFacts): Location | null {
  const origin = coveringCases(items, facts).find(({ origin: { uri } }) => facts.features.has(uri))?.origin;
  if (origin !== undefined) return { path: origin.uri, line: 1 };
  const rule = findRule(items[0].subject)?.id;
  return rule === undefined ? null : (facts.ruleLocations[rule] ?? null);
}
