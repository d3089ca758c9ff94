import type { Case } from '#reports';
import type { Neighbourhood } from '../edits/neighbours.ts';
import { type Contrast, thenStepsFor } from '../outcomes/then-steps.ts';
import { candidateCase } from '../run/case-of-run.ts';
import { failed, runText, type TextRun, type TriedStep } from '../run/run-text.ts';
import type { Found } from './found.ts';
import type { Goal } from './goal.ts';
import type { Tried } from './tried.ts';

/** What a search knows of where a variant stands. */
export interface Telling {
  readonly goal: Goal;
  readonly hood: Neighbourhood;
  readonly tries: number;
}

/** What reached a goal, with Then steps that tell it from the other side; null where nothing that can be said does. */
export async function toldApart(tried: Tried, other: Tried | null, telling: Telling): Promise<Found | null> {
  const { goal, hood, tries } = telling;
  const { point, variant, run, case: candidate } = tried;
  const tells = contrastOf(goal, candidate, other?.run ?? null);
  // A scenario may ask several questions: what is expected must be about one that reaches the goal.
  const contrast: Contrast = async (then) => (await tells(then)) && (await reaches(tried, then, telling));
  const model = point.scenario.steps.filter(({ kind }) => kind === 'then');
  const thens = await thenStepsFor(run, { hood, contrast, rules: goal.rules, model });
  if (thens.length === 0) return null;
  return { goal, point, variant, thens, otherSide: other?.variant.steps ?? null, tries };
}

async function reaches({ point, variant }: Tried, { step }: TriedStep, { goal, hood }: Telling): Promise<boolean> {
  const stated = variant.steps.filter(({ kind }) => kind !== 'then');
  const run = await runText(hood.vocabulary.library, [...stated, step]);
  return run !== null && goal.reached(candidateCase(run, point.scenario));
}

/** Whether a Then step that holds on the candidate fails on the other side. */
function contrastOf(goal: Goal, candidate: Case, other: TextRun | null): Contrast {
  const notices = goal.contrast?.(candidate);
  if (notices !== undefined) return async ({ asked }) => asked.some(notices);
  return async ({ step }) => other !== null && failed(await other.tryThen(step));
}
