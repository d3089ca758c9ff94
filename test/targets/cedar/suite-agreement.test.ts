import { expect, test } from 'vitest';
import type { AccessOutcome, Question, Verdict } from '#engine';
import { answersOf, inquiryOf } from '#reports';
import { cedarTarget, ownCedarPolicies } from '#targets';
import { scenarioCases } from '../../faults/scenario-cases.ts';

/** Of the questions of the suite about access, those that no facts tell: administration, users, organizations. */
const mostUnsupported = 0.15;

test('Cedar agrees with the reference engine on every question of the suite about access that it answers, which are most', async () => {
  const cedar = cedarTarget(ownCedarPolicies());
  const pairs: Pair[] = [];
  for (const one of await scenarioCases(['features/authorization'])) {
    const inquiry = inquiryOf(one);
    const questions = one.steps.filter((step) => step.kind === 'question');
    if (!questions.some(({ question }) => question.kind === 'access')) continue;
    const answers = await answersOf(cedar, inquiry);
    pairs.push(
      ...questions.map(({ question, verdict }, at) => ({ of: one.id, question, verdict, answer: answers[at] })),
    );
  }
  const access = pairs.filter(({ question }) => question.kind === 'access');
  const unsupported = access.filter(({ answer }) => answer?.kind === 'unsupported');
  const answered = access.filter(({ answer }) => answer?.kind !== 'unsupported');

  expect(access.length).toBeGreaterThan(400);
  expect(unsupported.length / access.length).toBeLessThan(mostUnsupported);
  expect(answered.filter(({ verdict }) => decisionOf(verdict)?.allowed === true).length).toBeGreaterThan(100);
  expect(answered.filter(disagrees)).toEqual([]);
});

interface Pair {
  readonly of: string;
  readonly question: Question;
  readonly verdict: Verdict;
  readonly answer: Verdict | undefined;
}

function disagrees({ verdict, answer }: Pair): boolean {
  return JSON.stringify(decisionOf(verdict)) !== JSON.stringify(decisionOf(answer));
}

/** What is decided; the words of a refusal are each engine's own. */
function decisionOf(verdict: Verdict | undefined): Omit<AccessOutcome, 'reasons'> | null {
  if (verdict?.kind !== 'decided' || verdict.outcome.kind !== 'access') return null;
  const { reasons: _, ...decision } = verdict.outcome;
  return decision;
}
