import type { RuleId } from '#catalogue';
import type { AccessOutcome, Decided, Question } from '#engine';
import type { Case, QuestionStep } from '#reports';
import { buildCase } from '../build-case.ts';

/** An answer to an access question: which rules were consulted with which values, and whether it allows. */
export function buildAnswer(
  values: Partial<Record<RuleId, boolean | 'both'>>,
  allowed: boolean,
  overrides: Partial<QuestionStep> = {},
): QuestionStep {
  const evidence = Object.entries(values).flatMap(([rule, value]) =>
    (value === 'both' ? [true, false] : [value]).map((held) => ({
      rule: rule as RuleId,
      held,
      subject: `subject ${held}`,
      because: '',
    })),
  );
  const outcome: AccessOutcome = {
    kind: 'access',
    allowed,
    status: allowed ? 200 : 403,
    accessLevel: 0,
    customAbilities: [],
    reasons: [],
  };
  return {
    kind: 'question',
    question: { kind: 'access', credential: { kind: 'anonymous' } } as unknown as Question,
    expectations: [{ at: 'allowed', is: 'equal', value: allowed }],
    verdict: { kind: 'decided', outcome, evidence } satisfies Decided,
    mismatches: [],
    ...overrides,
  };
}

/** A passed case with those answers; its id is its line. */
export function buildAnswered(line: number, ...steps: readonly QuestionStep[]): Case {
  return buildCase({ id: `case ${line}`, origin: { line }, world: {}, policyTypes: ['authorization'], steps });
}
