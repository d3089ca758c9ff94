import type { RuleId } from '#catalogue';
import { type Leaning, leaningOf, type QuestionKind } from '#engine';
import type { CheckedAnswer } from './checked-answers.ts';
import { decisionOf } from './decision.ts';
import { holdsIn, type RuleVector, rulesIn, soleDifference, vectorKey, vectorOf } from './rule-vector.ts';

/** Answers to one kind of question that consulted the same rules with the same values and decided the same. */
export interface AnswerGroup {
  readonly kind: QuestionKind;
  readonly vector: RuleVector;
  /** The rules that held for some subject, and those that did not hold for some. */
  readonly held: readonly RuleId[];
  readonly notHeld: readonly RuleId[];
  readonly leaning: Leaning | null;
  readonly decision: string;
  /** The same for all answers of the group, and for no others. */
  readonly key: string;
}

/**
 * Two answers that both consulted some rules and differ in one of them: it holds in one answer and for no subject of the
 * other. Every other rule that both consulted has the same values; what only one consulted was cut short in the other.
 */
export interface Pair {
  readonly rule: RuleId;
  readonly holding: AnswerGroup;
  readonly missing: AnswerGroup;
  /** The rule made the difference: the decisions differ too. */
  readonly decisive: boolean;
}

/** The group that an answer falls into. */
export function groupOf({ question: { kind }, verdict }: CheckedAnswer): AnswerGroup {
  const vector = vectorOf(verdict.evidence);
  const decision = decisionOf(verdict.outcome);
  const [held, notHeld] = [rulesIn(vector.held), rulesIn(vector.notHeld)];
  const key = `${kind} ${vectorKey(vector)} ${decision}`;
  return { kind, vector, held, notHeld, leaning: leaningOf(verdict.outcome), decision, key };
}

/** The pair that two answers to the same kind of question make, or null. */
export function pairOf(one: AnswerGroup, other: AnswerGroup): Pair | null {
  const rule = soleDifference(one.vector, other.vector);
  if (rule === null) return null;
  const [inOne, inOther] = [holdsIn(one.vector, rule), holdsIn(other.vector, rule)];
  if (inOne === inOther) return null;
  const [holding, missing] = inOne ? [one, other] : [other, one];
  return { rule, holding, missing, decisive: holding.decision !== missing.decision };
}
