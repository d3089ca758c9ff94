import { setImmediate } from 'node:timers/promises';
import type fc from 'fast-check';
import type { Verdict } from '#engine';
import { type AnyWorld, authorizationWorld } from '#generators';
import { answersOf, askBoth, type Case, type Compared, compareInquiry, inquiryOf } from '#reports';
import type { Target } from '#targets';
import { joinCompared } from './compare-cases.ts';
import { drawnWorlds, type Fuzzing, generatedInquiry, worldsPerRound } from './compare-generated.ts';
import type { LanguageVersions } from './language-versions.ts';

/** How many worlds about authorization are asked about, whatever the time: policies change seldom. */
export const worldsPerLanguage = 4 * worldsPerRound;

/** At most; half of them on average. */
const questionsPerWorld = 8;

/** Worlds about who may do what, the one thing that policy languages decide. */
export function languageWorld(): fc.Arbitrary<AnyWorld> {
  return authorizationWorld({ maxAttempts: questionsPerWorld }).map(
    ({ world, questions }): AnyWorld => ({ world, events: [], questions }),
  );
}

/** Asks the engine of a changed language with the policies of either side: the questions of the cases about access. */
export async function compareLanguageInCases(
  { versions, file }: LanguageVersions,
  cases: readonly Case[],
): Promise<Compared> {
  const compared: Compared[] = [];
  for (const one of cases.filter(asksAboutAccess)) {
    const inquiry = inquiryOf(one);
    const [base, candidate] = [await answersOfCase(versions.base, one), await answersOfCase(versions.candidate, one)];
    const found = compareInquiry(inquiry, { base, candidate });
    // Which of several changed policies it is, is asked where something differs.
    compared.push(found.disagreements.length === 0 ? found : await askBoth(versions, inquiry));
    // Engines in memory never wait for anything: without a pause nobody could interrupt.
    await setImmediate();
  }
  return withFile(joinCompared(compared), file);
}

const known = new WeakMap<Target, WeakMap<Case, Promise<readonly Verdict[]>>>();

/** What an engine answers to the questions of a case, asked once. */
export function answersOfCase(target: Target, one: Case): Promise<readonly Verdict[]> {
  const ofTarget = known.get(target) ?? new WeakMap<Case, Promise<readonly Verdict[]>>();
  known.set(target, ofTarget);
  const answers = ofTarget.get(one) ?? answersOf(target, inquiryOf(one));
  ofTarget.set(one, answers);
  return answers;
}

/** The same over generated worlds. */
export async function compareLanguageInWorlds(
  { versions, file }: LanguageVersions,
  { seed }: Pick<Fuzzing, 'seed'>,
): Promise<Compared> {
  const compared: Compared[] = [];
  for (let round = 0; round * worldsPerRound < worldsPerLanguage; round += 1) {
    for (const { world, path } of drawnWorlds(languageWorld(), seed + round)) {
      const origin = { seed: seed + round, path, generator: languageWorldName };
      compared.push(await askBoth(versions, generatedInquiry(world, origin)));
    }
    await setImmediate();
  }
  return withFile(joinCompared(compared), file);
}

const languageWorldName = 'authorization-world';

/** True of a case that asks who may do what. */
export function asksAboutAccess({ steps }: Case): boolean {
  return steps.some((step) => step.kind === 'question' && step.question.kind === 'access');
}

function withFile({ decisions, disagreements }: Compared, policyFile: LanguageVersions['file']): Compared {
  return { decisions, disagreements: disagreements.map((found) => ({ ...found, policyFile })) };
}
