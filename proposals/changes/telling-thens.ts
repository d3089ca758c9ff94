import type { ScenarioStep } from '../corpus/scenario.ts';
import { type StepLibrary, withArgument } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { relevanceTo } from '../edits/relevance.ts';
import { repaired } from '../outcomes/repair.ts';
import { thenStepsFor } from '../outcomes/then-steps.ts';
import { holds, runText, type TextRun, type TriedStep } from '../run/run-text.ts';
import type { ChangeSight } from './change-sight.ts';

export interface ThenWords {
  readonly sight: ChangeSight;
  /** The Then steps of the scenario as it was. */
  readonly model: readonly ScenarioStep[];
  readonly library: StepLibrary;
  readonly vocabulary: Vocabulary;
  readonly folder: string;
  readonly commonness: ReadonlyMap<string, number>;
}

/** Then steps that hold on the candidate. */
export interface FoundThens {
  readonly steps: readonly ScenarioStep[];
  /** Whether one of them would fail on the base. */
  readonly tell: boolean;
}

/**
 * The Then steps of the scenario with the values that were found where that tells the versions apart, or else others that
 * the corpus has words for. Where nothing that can be said tells the two apart, what holds is kept.
 */
export async function tellingThens(stated: readonly ScenarioStep[], words: ThenWords): Promise<FoundThens> {
  const run = await runText(words.library, stated);
  if (run === null) return { steps: [], tell: false };
  const corrected = await correctedThens(run, words);
  const kept = corrected.map(({ step }) => step);
  // What stays true beside the change is what the scenario was about, so it stays too.
  for (const tried of corrected) if (await words.sight.tells(run, tried)) return { steps: kept, tell: true };
  const { sight, model, vocabulary, folder, commonness } = words;
  const description = stated.map(({ text }) => text).join(' ');
  const found = await thenStepsFor(run, {
    hood: { vocabulary, folder, relevance: relevanceTo(description, commonness) },
    contrast: (tried) => sight.tells(run, tried),
    rules: [],
    model,
  });
  return found.length > 0 ? { steps: found, tell: true } : { steps: kept, tell: false };
}

/** The Then steps of the scenario as they hold now; those that cannot be put right are left out. */
async function correctedThens(run: TextRun, { model, library }: ThenWords): Promise<readonly TriedStep[]> {
  const held: TriedStep[] = [];
  for (const step of model) {
    const tried = await run.tryThen(step);
    const others = holds(tried) ? [step] : [repaired(tried, library), withPeople(tried, run, library)];
    for (const other of others.filter((one) => one !== null)) {
      const again = await run.tryThen(other);
      if (!holds(again)) continue;
      held.push(again);
      break;
    }
  }
  return held;
}

/** Answers name people by their user names, scenarios by their first names. */
function withPeople({ step, asked }: TriedStep, run: TextRun, library: StepLibrary): ScenarioStep | null {
  const [actual] = asked.flatMap(({ mismatches }) => mismatches.map((mismatch) => mismatch.actual));
  const last = library.match(step.text)?.args.at(-1);
  if (!Array.isArray(actual) || actual.length === 0 || last === undefined) return null;
  const names = actual.map((found) => run.world.users.find(({ username }) => username === found)?.name.split(' ')[0]);
  if (names.some((name) => name === undefined)) return null;
  const quote = step.text.charAt(last.start) === '"' || last.type === 'string' ? '"' : '';
  return withArgument(step, last, `${quote}${names.join(', ')}${quote}`);
}
