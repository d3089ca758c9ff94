import type { Case, QuestionStep } from '../case.ts';
import type { GateFacts, PolicySuite } from './gate-facts.ts';

/** True of a scenario that the policies of the candidate decide as it expects, and those of the base do not. */
export function tellsOfPolicies(id: string, { base, candidate }: PolicySuite): boolean {
  const [before, after] = [base.get(id), candidate.get(id)];
  return (
    before !== undefined && after !== undefined && mismatching(before).length > 0 && mismatching(after).length === 0
  );
}

/** The language whose changed policies account for all that the engine decides otherwise than a scenario expects. */
export function languageBehind(one: Case, { policySuites = [] }: GateFacts): PolicySuite | undefined {
  const missed = mismatching(one);
  if (one.status !== 'failed' || missed.length === 0) return undefined;
  if (missed.some(({ question }) => question.kind !== 'access')) return undefined;
  return policySuites.find((suite) => tellsOfPolicies(one.id, suite));
}

/** The questions that were answered otherwise than a scenario expects. */
export function mismatching({ steps }: Case): readonly QuestionStep[] {
  return steps.filter((step) => step.kind === 'question').filter(({ mismatches }) => mismatches.length > 0);
}
