import { findRule } from '#catalogue';
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

function finding(
  items: readonly [CoverageItem, ...CoverageItem[]],
  facts: GateFacts,
  { key, isAllowed, byEngine }: { readonly key: string; readonly isAllowed: boolean; readonly byEngine: boolean },
): GateFinding {
  const [{ subject, confidence, coveredBy }] = items;
  const parts = items.map(({ criterion, part }) =>
    part === '' || part === subject ? criterion : `${criterion} ${part}`,
  );
  const rule = findRule(subject)?.id ?? null;
  const names = titlesOf(coveredBy, facts);
  return {
    id: `coverage-debt:${key}`,
    check: 'coverage-debt',
    level: isAllowed || byEngine ? 'warn' : levelFor(confidence),
    message: `${subject}: no longer covered: ${clipped(parts.join(', '), 200)}${byEngine ? ' (the engine answers otherwise now: no failure)' : doubtWords(confidence)}`,
    remedy: `bring back what covered it on the base (${names}), or write a scenario: npx assay gaps ${rule ?? items[0].policyType}`,
    rule,
    location: placeOf(items, facts),
    deltaGroup: null,
  };
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

function titlesOf(ids: readonly string[], { base }: GateFacts): string {
  const titles = base.cases.filter(({ id }) => ids.includes(id)).map(({ title }) => `\`${title}\``);
  const more = titles.length > 2 ? ` and ${counted(titles.length - 2, 'other')}` : '';
  return clipped(titles.slice(0, 2).join(', '), 200) + more;
}

/** The feature that covered it, while it is there; else the changed line that names the rule. */
function placeOf(items: readonly CoverageItem[], { base, features, ruleLocations }: GateFacts): Location | null {
  const ids = new Set(items.flatMap(({ coveredBy }) => coveredBy));
  const origin = base.cases.find(({ id, origin: { uri } }) => ids.has(id) && features.has(uri))?.origin;
  if (origin !== undefined) return { path: origin.uri, line: 1 };
  const rule = findRule(items[0]?.subject ?? '')?.id;
  return rule === undefined ? null : (ruleLocations[rule] ?? null);
}
