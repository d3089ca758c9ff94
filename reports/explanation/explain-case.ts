import { findRule } from '#catalogue';
import { type Evidence, leaningOf } from '#engine';
import type { Case, CaseStep, QuestionStep } from '../case.ts';
import { describeExpectation, describeMismatch } from '../wording/describe-mismatch.ts';
import { describeOutcome } from '../wording/describe-outcome.ts';
import { describeEvent, describeQuestion } from '../wording/describe-step.ts';
import { oneLine } from '../wording/plain-text.ts';
import { type NearestMiss, type NearestMissOptions, nearestMisses } from './nearest-misses.ts';

/** Why one question of a case was answered as it was, and what would have changed the answer. */
export interface Explanation {
  readonly question: string;
  readonly answer: string;
  readonly expected: readonly { readonly words: string; readonly met: boolean }[];
  /** What was looked at, in the order in which it was first looked at, with the rules consulted about it. */
  readonly chain: readonly EvidenceLink[];
  readonly nearestMisses: readonly NearestMiss[];
  /** How the nearest misses are to be read. */
  readonly missWords: string;
}

export interface EvidenceLink {
  readonly subject: string;
  readonly rules: readonly { readonly id: string; readonly held: boolean; readonly words: string }[];
}

/** What happened in a case, and each of its questions explained. */
export function explainCase(one: Case, options?: NearestMissOptions): readonly (Explanation | string)[] {
  return one.steps.map((step) => explained(one, step, options));
}

function explained(one: Case, step: CaseStep, options?: NearestMissOptions): Explanation | string {
  return step.kind === 'event' ? describeEvent(step.event, one.world) : explainStep(one, step, options);
}

/** One question of a case, explained. */
export function explainStep(one: Case, step: QuestionStep, options?: NearestMissOptions): Explanation {
  const { verdict, expectations, mismatches } = step;
  const isMissed = new Map(mismatches.map((mismatch) => [JSON.stringify(mismatch.expectation), mismatch]));
  return {
    question: `${describeQuestion(step.question, one.world)}?`,
    answer: verdict.kind === 'decided' ? describeOutcome(verdict.outcome) : verdict.kind,
    expected: expectations.map((expectation) => {
      const mismatch = isMissed.get(JSON.stringify(expectation));
      const words = mismatch === undefined ? describeExpectation(expectation) : describeMismatch(mismatch);
      return { words: oneLine(words), met: mismatch === undefined };
    }),
    chain: verdict.kind === 'decided' ? chainOf(verdict.evidence) : [],
    ...explainMiss(one, step, options),
  };
}

/** The nearest misses of one question of a case, and how they are to be read. */
export function explainMiss(
  one: Case,
  step: QuestionStep,
  options?: NearestMissOptions,
): Pick<Explanation, 'nearestMisses' | 'missWords'> {
  return { nearestMisses: nearestMisses(one, step, options), missWords: missWordsOf(step) };
}

function chainOf(evidence: readonly Evidence[]): readonly EvidenceLink[] {
  const links = Map.groupBy(evidence, ({ subject }) => subject);
  return [...links].map(([subject, entries]) => ({
    subject: oneLine(subject),
    rules: entries.map(({ rule, held, because }) => ({
      id: rule,
      held,
      words: oneLine(
        [findRule(rule)?.title ?? 'not in the catalogue', because].filter((part) => part !== '').join(': '),
      ),
    })),
  }));
}

function missWordsOf({ verdict, mismatches }: QuestionStep): string {
  if (mismatches.length > 0) return 'it would be as expected if';
  const leaning = verdict.kind === 'decided' ? leaningOf(verdict.outcome) : null;
  if (leaning === null) return 'it would be another answer if';
  return leaning === 'allow' ? 'it would be refused if' : 'it would be allowed if';
}
