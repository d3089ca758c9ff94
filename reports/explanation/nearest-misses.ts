import { compare, leaningOf, type Outcome } from '#engine';
import { additions, policyEdits, rowEdits, type WorldEdit } from '#generators';
import type { Case, QuestionStep } from '../case.ts';
import { describeOutcome } from '../wording/describe-outcome.ts';
import { describeEvent } from '../wording/describe-step.ts';
import { outcomeAt, type Retelling, worldAt } from './replayed-step.ts';

/** A smallest change of world, policy or events with which the answer would have been another one. */
export interface NearestMiss {
  /** What would have to be otherwise; more than one where no single change is enough. */
  readonly changes: readonly string[];
  /** What the answer would be then. */
  readonly becomes: string;
}

export interface NearestMissOptions {
  /** How many answers may be worked out in the search. */
  readonly budget: number;
  /** How many misses are wanted at most. */
  readonly wanted: number;
}

/** What `assay explain` allows itself: a second or two. */
export const usualSearch: NearestMissOptions = { budget: 4000, wanted: 5 };

/**
 * The nearest misses of an answer: a wrong one is missed when it comes out as expected, a right one when it leans the
 * other way, or, where answers of its kind do not lean, when it is no longer as expected. The reference engine answers;
 * single changes come first, pairs only where there is none.
 */
export function nearestMisses(
  one: Case,
  step: QuestionStep,
  { budget, wanted }: NearestMissOptions = usualSearch,
): readonly NearestMiss[] {
  const told = outcomeAt(one, step);
  if (told === null) return [];
  const isMissed = missOf(step, told);
  // Another engine gave the wrong answer: nothing about the world has to change.
  if (isMissed(told)) return [];
  const singles = candidatesOf(one, step).slice(0, budget);
  const search = { one, step, isMissed, singles };
  const answers = singles.map((candidate) => ({ candidate, outcome: outcomeAt(one, step, candidate.retelling) }));
  const found = answers.filter(({ outcome }) => outcome !== null && search.isMissed(outcome));
  if (found.length > 0) {
    const distinct = [...Map.groupBy(found, ({ candidate }) => candidate.about).values()].flatMap(
      ([first]) => first ?? [],
    );
    return distinct.slice(0, wanted).map(({ candidate, outcome }) => miss([candidate], outcome));
  }
  const telling = answers
    .filter(({ outcome }) => outcome !== null && !same(outcome, told))
    .map((each) => each.candidate);
  return pairsOf(telling, search, { budget, wanted });
}

interface Candidate {
  readonly about: string;
  readonly words: string;
  readonly retelling: Retelling;
}

interface Search {
  readonly one: Case;
  readonly step: QuestionStep;
  readonly isMissed: (outcome: Outcome) => boolean;
  readonly singles: readonly Candidate[];
}

/** What people can do comes before what the platform would have to be. */
function candidatesOf(one: Case, step: QuestionStep): readonly Candidate[] {
  const start = worldAt({ ...one, steps: [step] }, step);
  const undone = one.steps.slice(0, one.steps.indexOf(step)).flatMap((earlier, place) =>
    earlier.kind === 'event'
      ? [
          {
            about: `step ${place}`,
            words: `this had not happened: ${describeEvent(earlier.event, one.world)}`,
            retelling: { withoutSteps: [place] },
          },
        ]
      : [],
  );
  const edits = [...additions(start, step.question), ...inTurns(policyEdits(start), rowEdits(start))];
  return [...undone, ...edits.map(asCandidate)];
}

/** What the policies say and what the platform is like explain equally well, so that they take turns. */
function inTurns(policies: readonly WorldEdit[], rows: readonly WorldEdit[]): readonly WorldEdit[] {
  const longer = policies.length > rows.length ? policies : rows;
  return longer.flatMap((_, place) => [policies[place] ?? [], rows[place] ?? []].flat());
}

function asCandidate({ about, words, changes }: WorldEdit): Candidate {
  return { about, words, retelling: { changes } };
}

/** In a pair one change alone already changes something in the answer; the other may matter only beside it. */
function pairsOf(
  telling: readonly Candidate[],
  { one, step, isMissed, singles }: Search,
  { budget, wanted }: NearestMissOptions,
): readonly NearestMiss[] {
  const misses: NearestMiss[] = [];
  const seen = new Set<string>();
  let left = budget - singles.length;
  for (const first of telling) {
    for (const second of singles.filter(({ about }) => about !== first.about)) {
      if (left <= 0 || misses.length >= wanted) return misses;
      const pair = [first.about, second.about].toSorted().join(' ');
      if (seen.has(pair)) continue;
      left -= 1;
      const outcome = outcomeAt(one, step, joined(first.retelling, second.retelling));
      if (outcome === null || !isMissed(outcome)) continue;
      seen.add(pair);
      misses.push(miss([first, second], outcome));
    }
  }
  return misses;
}

function joined(first: Retelling, second: Retelling): Retelling {
  return {
    changes: [...(first.changes ?? []), ...(second.changes ?? [])],
    withoutSteps: [...(first.withoutSteps ?? []), ...(second.withoutSteps ?? [])],
  };
}

function missOf({ expectations, mismatches }: QuestionStep, told: Outcome): (outcome: Outcome) => boolean {
  const allMet = (outcome: Outcome) => expectations.every((expectation) => compare(outcome, expectation) === null);
  if (mismatches.length > 0) return allMet;
  const leaning = leaningOf(told);
  if (leaning !== null) return (outcome) => leaningOf(outcome) !== null && leaningOf(outcome) !== leaning;
  return expectations.length === 0 ? (outcome) => !same(outcome, told) : (outcome) => !allMet(outcome);
}

function miss(candidates: readonly Candidate[], outcome: Outcome | null): NearestMiss {
  return { changes: candidates.map(({ words }) => words), becomes: outcome === null ? '' : describeOutcome(outcome) };
}

function same(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
