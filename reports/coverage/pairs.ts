import type { RuleId } from '#catalogue';
import { type Leaning, leaningOf, type Question, type QuestionKind } from '#engine';
import type { CheckedAnswer } from './checked-answers.ts';
import { oneCondition } from './conditions.ts';
import { decisionOf } from './decision.ts';
import { differingRules, holdsIn, type RuleVector, rulesIn, vectorKey, vectorOf } from './rule-vector.ts';

/** Answers about the same thing that consulted the same rules with the same values and decided the same. */
export interface AnswerGroup {
  readonly kind: QuestionKind;
  /** What was asked, whoever and whatever it was asked for. */
  readonly about: string;
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
 * Two answers that both consulted some rules and differ in one condition: its rule holds in one answer and for no subject
 * of the other. What only one consulted was cut short in the other.
 */
export interface Pair {
  readonly rule: RuleId;
  readonly holding: AnswerGroup;
  readonly missing: AnswerGroup;
  /** The rule made the difference: the decisions differ too. */
  readonly decisive: boolean;
}

/** The group that an answer falls into. */
export function groupOf({ question, verdict }: CheckedAnswer): AnswerGroup {
  const { kind } = question;
  const vector = vectorOf(verdict.evidence);
  const decision = decisionOf(verdict.outcome);
  const about = aboutOf(question);
  const [held, notHeld] = [rulesIn(vector.held), rulesIn(vector.notHeld)];
  const key = `${about} ${vectorKey(vector)} ${decision}`;
  return { kind, about, vector, held, notHeld, leaning: leaningOf(verdict.outcome), decision, key };
}

// One condition is a fact under two names at most, and few conclusions lie above it.
const mostDiffering = 5;

/** The pairs that two answers to the same kind of question make: one for each rule that stands for the condition. */
export function pairsOf(one: AnswerGroup, other: AnswerGroup): readonly Pair[] {
  const differing = differingRules(one.vector, other.vector, mostDiffering);
  return oneCondition(differing, one.about === other.about).flatMap((rule) => {
    const [inOne, inOther] = [holdsIn(one.vector, rule), holdsIn(other.vector, rule)];
    if (inOne === inOther) return [];
    const [holding, missing] = inOne ? [one, other] : [other, one];
    return [{ rule, holding, missing, decisive: holding.decision !== missing.decision }];
  });
}

/** A question without ids: they tell who asks and where, and evidence tells what is special about them. */
function aboutOf(question: Question): string {
  return JSON.stringify(question, (_, value: unknown) => (typeof value === 'number' ? 0 : value));
}
