import { setImmediate } from 'node:timers/promises';
import type fc from 'fast-check';
import type { Question, World } from '#engine';
import { type AnyWorld, policyFileWorld } from '#generators';
import { askBoth, type ChangedDecision, type Compared, revertedTexts, type Versions } from '#reports';
import type { Target } from '#targets';
import { joinCompared } from './compare-cases.ts';
import { drawnWorlds, type Fuzzing, generatedInquiry, worldsPerRound } from './compare-generated.ts';
import { languageWorld } from './compare-languages.ts';

/** A policy file of the repository that differs; a text is empty where there is no such file. */
export type ChangedPolicyFile = NonNullable<ChangedDecision['policyFile']>;

/** How many worlds around each changed policy file are asked about, whatever the time: a file changes seldom. */
export const worldsPerPolicyFile = 4 * worldsPerRound;

/** Asks one engine about worlds in which a changed policy file is enforced, with either text. */
export async function compareChangedPolicies(
  target: Target,
  files: readonly ChangedPolicyFile[],
  { seed }: Pick<Fuzzing, 'seed'>,
): Promise<Compared> {
  const compared: Compared[] = [];
  for (const file of files) compared.push(await compareOne(target, file, seed));
  return joinCompared(compared);
}

async function compareOne(target: Target, file: ChangedPolicyFile, seed: number): Promise<Compared> {
  const versions = policyVersions(target, file);
  const compared: Compared[] = [];
  for (let round = 0; round * worldsPerRound < worldsPerPolicyFile; round += 1) {
    for (const { world, path } of drawnWorlds(policyFileWorld(file), seed + round)) {
      const origin = { seed: seed + round, path, generator: file.path };
      compared.push(await askBoth(versions, generatedInquiry(world, origin)));
    }
    await setImmediate();
  }
  const { decisions, disagreements } = joinCompared(compared);
  return { decisions, disagreements: disagreements.map((found) => ({ ...found, policyFile: file })) };
}

/** One engine as two versions: as a base it finds the old text wherever a world or a question has the new one. */
export function policyVersions(target: Target, file: ChangedPolicyFile): Versions {
  const without = [...revertedTexts(file)].map(([field, text]) => [field, withText(target, file, text)] as const);
  return { base: withText(target, file, file.before), candidate: target, without: new Map(without) };
}

/** The same engine, which finds another text wherever a world or a question has that of the candidate. */
function withText(target: Target, { after }: ChangedPolicyFile, text: string): Target {
  // The text below a step has no last line break.
  const isNew = (content: string) => content.trimEnd() === after.trimEnd();
  const inWorld = (world: World): World => ({
    ...world,
    policyFiles: world.policyFiles.map((file) => (isNew(file.content) ? { ...file, content: text } : file)),
  });
  const inQuestion = (question: Question): Question =>
    question.kind === 'policy_file' && isNew(question.content) ? { ...question, content: text } : question;
  return {
    name: target.name,
    supports: target.supports,
    open: async (world) => {
      const session = await target.open(inWorld(world));
      return {
        happen: (event) => session.happen(event),
        ask: (question) => session.ask(inQuestion(question)),
        close: () => session.close(),
      };
    },
    dispose: async () => {},
  };
}

/** The generator that a disagreement was found with. */
export function generatorOf({ policyFile }: ChangedDecision, usual: fc.Arbitrary<AnyWorld>): fc.Arbitrary<AnyWorld> {
  if (policyFile === undefined) return usual;
  return policyFile.changed === undefined ? policyFileWorld(policyFile) : languageWorld();
}
