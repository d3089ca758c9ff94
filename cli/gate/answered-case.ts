import { compare, type Verdict } from '#engine';
import type { Case, QuestionStep } from '#reports';

/**
 * The case with the answers of another version of the engine, or of another engine. One that breaks on it covers nothing
 * with it.
 * INVARIANT: there is an answer to each of its questions, in their order.
 */
export function answeredWith(one: Case, verdicts: readonly Verdict[]): Case {
  const left = [...verdicts];
  const steps = one.steps.map((step) => (step.kind === 'event' ? step : answeredStep(step, left.shift())));
  const decided = verdicts.every(({ kind }) => kind === 'decided');
  return { ...one, steps, status: decided ? 'passed' : 'broken', failure: null };
}

function answeredStep(step: QuestionStep, verdict: Verdict = step.verdict): QuestionStep {
  const mismatches =
    verdict.kind === 'decided' ? step.expectations.flatMap((wanted) => compare(verdict.outcome, wanted) ?? []) : [];
  return { ...step, verdict, mismatches };
}
