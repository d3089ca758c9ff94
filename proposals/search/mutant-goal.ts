import type { PolicyFileProfile } from '#catalogue';
import { compare, instanceOf, type Outcome, profileOf, worldOf } from '#engine';
import { mutantsOf, type PolicyMutant } from '#generators';
import {
  type Case,
  type CoverageGap,
  decisionsOf,
  policyPlaces,
  policyTextsIn,
  type QuestionStep,
  type SurvivingMutant,
} from '#reports';
import type { Goal } from './goal.ts';

/**
 * The goal that a change of a policy which nobody notices is noticed: with it, an answer is not as expected. The policy
 * must say the same as in the case that the mutant was made from: noticing the same change of another policy would leave
 * the gap open.
 */
export function mutantGoal(
  { id, policyType, title }: Pick<CoverageGap, 'id' | 'policyType' | 'title'>,
  mutant: SurvivingMutant,
  origin: Case | undefined,
): Goal {
  const wanted = origin === undefined ? null : changeIn(origin, mutant);
  return {
    id,
    policyType,
    rules: [],
    description: `${title}: ${mutant.path}`,
    reached: (candidate) =>
      questionsOf(candidate).some((asked) => {
        const { verdict } = asked;
        const changed = withChange(candidate, asked, wanted);
        return changed !== null && verdict.kind === 'decided' && !isSame(changed, verdict.outcome);
      }),
    nearness: (candidate) => (candidate.id === mutant.caseId ? 1 : 0),
    isOtherSide: () => false,
    contrast: (candidate) => (asked) => {
      const changed = withChange(candidate, asked, wanted);
      return changed !== null && asked.expectations.some((expectation) => compare(changed, expectation) !== null);
    },
  };
}

function questionsOf({ steps }: Case): readonly QuestionStep[] {
  return steps.filter((step) => step.kind === 'question');
}

/** A change of a policy, wherever an equal policy is. */
interface PolicyChange {
  readonly policy: string;
  /** Which change of it. */
  readonly within: string;
}

function changeIn(origin: Case, { mutantId }: SurvivingMutant): PolicyChange | null {
  const profile = profileIn(origin);
  for (const { content } of policyPlaces(origin)) {
    const found = changesIn(content, profile).find(({ mutant }) => mutant.id === mutantId);
    if (found !== undefined) return { policy: found.policy, within: found.mutant.within };
  }
  return null;
}

/** What the engine answers when the policy has changed; null where the case has no such policy, or nothing is answered. */
function withChange(candidate: Case, asked: QuestionStep, wanted: PolicyChange | null): Outcome | null {
  const world = worldOf(candidate.world);
  for (const { content, put } of policyPlaces(candidate)) {
    const found = changesIn(content, profileIn(candidate)).find(
      ({ policy, mutant }) => policy === wanted?.policy && mutant.within === wanted.within,
    );
    if (found === undefined) continue;
    return decisionsOf(put({ world, steps: [...candidate.steps, asked] }, found.mutant.compact))?.at(-1) ?? null;
  }
  return null;
}

function profileIn({ world }: Case): PolicyFileProfile {
  return profileOf(instanceOf(worldOf(world)).version);
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Change {
  readonly policy: string;
  readonly mutant: PolicyMutant;
}

const remembered = new Map<string, readonly Change[]>();
const mostRemembered = 200;

// Most candidates differ in something else than the policy, and a policy has some hundred mutants.
function changesIn(content: string, profile: PolicyFileProfile): readonly Change[] {
  const key = `${profile} ${content}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const texts = policyTextsIn(content, profile);
  const found = mutantsOf(content, profile).map((mutant) => ({ policy: texts.get(mutant.policyPath) ?? '', mutant }));
  remembered.set(key, found);
  return found;
}
