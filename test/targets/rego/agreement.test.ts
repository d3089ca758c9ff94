import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { AccessQuestion, Question, Verdict } from '#engine';
import { authorizationWorld } from '#generators';
import { answersOf, inquiryOf } from '#reports';
import { inProcessTarget, type Target } from '#targets';
import { ownRegoPolicies } from '../../../targets/rego/own-policies.ts';
import { regoTarget } from '../../../targets/rego/rego-target.ts';
import { scenarioCases } from '../../faults/scenario-cases.ts';
import { opaOfTests } from './opa/opa-of-tests.ts';

const opa = opaOfTests();
let rego: Target | undefined;
const reference = inProcessTarget();
afterAll(() => rego?.dispose());

function target(): Target {
  rego ??= regoTarget(ownRegoPolicies(), opa());
  return rego;
}

interface Compared {
  readonly question: AccessQuestion;
  readonly told: Verdict;
  readonly expected: Verdict;
}

function isAccess(question: Question): question is AccessQuestion {
  return question.kind === 'access';
}

/** What both must agree on; reasons are in words of their own. */
function decisionIn(verdict: Verdict): unknown {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access') return verdict;
  const { allowed, status, accessLevel, customAbilities } = verdict.outcome;
  return { allowed, status, accessLevel, customAbilities };
}

function disagreements(compared: readonly Compared[]) {
  return compared
    .map(({ question, told, expected }) => ({ question, told: decisionIn(told), expected: decisionIn(expected) }))
    .filter(({ told, expected }) => JSON.stringify(told) !== JSON.stringify(expected));
}

test('every supported question about access in the scenarios is decided as by the reference engine', async () => {
  const compared: Compared[] = [];
  for (const one of await scenarioCases()) {
    const inquiry = inquiryOf(one);
    const questions = inquiry.steps.flatMap((step) => (step.kind === 'question' ? [step.question] : []));
    if (!questions.some(isAccess)) continue;
    const [told, expected] = [await answersOf(target(), inquiry), await answersOf(reference, inquiry)];
    compared.push(...pairs(questions, told, expected));
  }
  const supported = compared.filter(({ told }) => told.kind !== 'unsupported');

  expect(disagreements(supported)).toEqual([]);
  // Of the rest most are about changing who may do what, about branches, and about users and organizations.
  expect(supported.length / compared.length).toBeGreaterThan(0.85);
  expect(supported.length).toBeGreaterThan(360);
});

function pairs(questions: readonly Question[], told: readonly Verdict[], expected: readonly Verdict[]) {
  return questions.flatMap((question, at): readonly Compared[] => {
    const [one, other] = [told[at], expected[at]];
    return isAccess(question) && one !== undefined && other !== undefined
      ? [{ question, told: one, expected: other }]
      : [];
  });
}

test('every supported question about access in generated worlds is decided as by the reference engine', async () => {
  let supported = 0;
  const property = fc.asyncProperty(authorizationWorld(), async ({ world, questions }) => {
    const sessions = { rego: await target().open(world), reference: await reference.open(world) };
    const compared: Compared[] = [];
    for (const question of questions.filter(isAccess)) {
      const told = await sessions.rego.ask(question);
      if (told.kind === 'unsupported') continue;
      compared.push({ question, told, expected: await sessions.reference.ask(question) });
    }
    supported += compared.length;
    expect(disagreements(compared)).toEqual([]);
  });

  await fc.assert(property, { numRuns: 300 });

  expect(supported).toBeGreaterThan(300);
});
