import { compare, instanceOf, type Outcome, profileOf, worldOf } from '#engine';
import { mutantsOf, type PolicyMutant } from '#generators';
import {
  type Case,
  type CoverageGap,
  decisionsOf,
  policyPlaces,
  type QuestionStep,
  type SurvivingMutant,
} from '#reports';
import type { Goal } from './goal.ts';

/** The goal that a change of a policy which nobody notices is noticed: with it, an answer is not as expected. */
export function mutantGoal(
  { id, policyType, title }: Pick<CoverageGap, 'id' | 'policyType' | 'title'>,
  mutant: SurvivingMutant,
): Goal {
  return {
    id,
    policyType,
    rules: [],
    description: `${title}: ${mutant.path}`,
    reached: (candidate) =>
      questionsOf(candidate).some((asked) => {
        const { verdict } = asked;
        const changed = withMutant(candidate, asked, mutant);
        return changed !== null && verdict.kind === 'decided' && !isSame(changed, verdict.outcome);
      }),
    nearness: (candidate) => (candidate.id === mutant.caseId ? 1 : 0),
    isOtherSide: () => false,
    contrast: (candidate) => (asked) => {
      const changed = withMutant(candidate, asked, mutant);
      return changed !== null && asked.expectations.some((expectation) => compare(changed, expectation) !== null);
    },
  };
}

function questionsOf({ steps }: Case): readonly QuestionStep[] {
  return steps.filter((step) => step.kind === 'question');
}

/** What the engine answers when the policy has changed; null where the case has no such policy, or nothing is answered. */
function withMutant(candidate: Case, asked: QuestionStep, { mutantId }: SurvivingMutant): Outcome | null {
  const world = worldOf(candidate.world);
  const profile = profileOf(instanceOf(world).version);
  for (const { content, put } of policyPlaces(candidate)) {
    const mutant = mutantsIn(content, profile).get(mutantId);
    if (mutant === undefined) continue;
    return decisionsOf(put({ world, steps: [...candidate.steps, asked] }, mutant.compact))?.at(-1) ?? null;
  }
  return null;
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const remembered = new Map<string, ReadonlyMap<string, PolicyMutant>>();
const mostRemembered = 200;

// Most candidates differ in something else than the policy, and a policy has some hundred mutants.
function mutantsIn(content: string, profile: Parameters<typeof mutantsOf>[1]): ReadonlyMap<string, PolicyMutant> {
  const key = `${profile} ${content}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const made = new Map(mutantsOf(content, profile).map((mutant) => [mutant.id, mutant]));
  remembered.set(key, made);
  return made;
}
