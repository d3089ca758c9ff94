import { type RuleId, rules } from '#catalogue';
import type { Evidence } from '#engine';
import type { Case, QuestionStep } from '../case.ts';

/** What the cases of a run show about one documented rule. */
export interface RuleCoverage {
  readonly rule: RuleId;
  /** How often the evidence says that it held, and that it did not. */
  readonly held: number;
  readonly notHeld: number;
  /** Ids of the cases that consulted it, by how they ended. */
  readonly passing: readonly string[];
  readonly failing: readonly string[];
  /** Ids of the passed cases that are tagged with it and checked an answer that consulted it. */
  readonly coveredBy: readonly string[];
  /** Somebody claims it and the claim was seen to hold: `coveredBy` is not empty. */
  readonly covered: boolean;
  /** Seen in the evidence of any case at all. */
  readonly consulted: boolean;
  /** Checked answers of passed cases show it holding; they show it not holding; and both. */
  readonly shownToHold: boolean;
  readonly shownNotToHold: boolean;
  readonly bothWays: boolean;
}

/**
 * What the cases show about each rule of the catalogue.
 *
 * A rule is covered by a case that passed, is tagged with the rule, and checked at least one expectation against an
 * answer whose evidence names it. A tag is the claim of a person; evidence without one is only `consulted`.
 */
export function ruleCoverage(cases: readonly Case[]): ReadonlyMap<RuleId, RuleCoverage> {
  const tallies = new Map<RuleId, Tally>(rules.map(({ id }) => [id, emptyTally()]));
  for (const one of cases) tallyCase(one, tallies);
  return new Map([...tallies].map(([rule, tally]) => [rule, coverageOf(rule, tally)]));
}

interface Tally {
  held: number;
  notHeld: number;
  readonly passing: string[];
  readonly failing: string[];
  readonly coveredBy: string[];
  readonly shown: Set<boolean>;
}

function emptyTally(): Tally {
  return { held: 0, notHeld: 0, passing: [], failing: [], coveredBy: [], shown: new Set() };
}

function tallyCase(one: Case, tallies: ReadonlyMap<RuleId, Tally>): void {
  const passed = one.status === 'passed';
  const claimed = new Set(one.rules);
  const questions = one.steps.filter((step) => step.kind === 'question');
  const checked = consultedBy(questions.filter(({ expectations }) => expectations.length > 0));
  for (const rule of consultedBy(questions)) {
    const tally = tallies.get(rule);
    if (tally === undefined) continue;
    (passed ? tally.passing : tally.failing).push(one.id);
    if (passed && claimed.has(rule) && checked.has(rule)) tally.coveredBy.push(one.id);
  }
  for (const question of questions) {
    const shows = passed && question.expectations.length > 0;
    for (const { rule, held } of evidenceOf(question)) count(tallies.get(rule), held, shows);
  }
}

function count(tally: Tally | undefined, held: boolean, shows: boolean): void {
  if (tally === undefined) return;
  if (held) tally.held += 1;
  else tally.notHeld += 1;
  if (shows) tally.shown.add(held);
}

function coverageOf(rule: RuleId, { shown, ...tally }: Tally): RuleCoverage {
  return {
    rule,
    ...tally,
    covered: tally.coveredBy.length > 0,
    consulted: tally.held + tally.notHeld > 0,
    shownToHold: shown.has(true),
    shownNotToHold: shown.has(false),
    bothWays: shown.size === 2,
  };
}

function consultedBy(questions: readonly QuestionStep[]): ReadonlySet<RuleId> {
  return new Set(questions.flatMap(evidenceOf).map(({ rule }) => rule));
}

function evidenceOf({ verdict }: QuestionStep): readonly Evidence[] {
  return verdict.kind === 'decided' ? verdict.evidence : [];
}
