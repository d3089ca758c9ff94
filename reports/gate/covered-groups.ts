import type { Evidence, Verdict } from '#engine';
import type { Case } from '../case.ts';
import type { DeltaGroup } from '../delta/delta.ts';
import type { GateFacts } from './gate-facts.ts';

/** The changed and new scenarios that passed and cover a group of the delta. */
export function coveringCases(group: DeltaGroup, facts: GateFacts): readonly Case[] {
  const { candidate, changedScenarios, delta } = facts;
  const changedAnswers = new Set(delta.groups.flatMap(({ caseIds }) => caseIds));
  return candidate.cases.filter((one) => {
    if (one.status !== 'passed' || !changedScenarios.has(one.id)) return false;
    if (group.caseIds.includes(one.id)) return true;
    // An answer that both versions give alike says nothing of the change. Recorded cases have the policies of the
    // candidate alone, so that a changed policy file shows in none of them.
    const tells = changedAnswers.has(one.id) || group.policyFile !== undefined;
    return tells && consultsTheChange(one, group);
  });
}

/** Whether a checked answer to such a question has the rule as the candidate, and not the base, answered it. */
function consultsTheChange({ steps }: Case, { cause, example }: DeltaGroup): boolean {
  const { rule } = cause;
  if (rule === null) return false;
  const before = new Set(valuesOf(evidenceOf(example.base), rule));
  const fresh = new Set(valuesOf(evidenceOf(example.candidate), rule).filter((held) => !before.has(held)));
  return steps.some(
    (step) =>
      step.kind === 'question' &&
      step.question.kind === example.question.kind &&
      step.expectations.length > 0 &&
      valuesOf(evidenceOf(step.verdict), rule).some((held) => fresh.has(held)),
  );
}

function evidenceOf(verdict: Verdict): readonly Evidence[] {
  return verdict.kind === 'decided' ? verdict.evidence : [];
}

function valuesOf(evidence: readonly Evidence[], wanted: string): readonly boolean[] {
  return evidence.filter(({ rule }) => rule === wanted).map(({ held }) => held);
}
