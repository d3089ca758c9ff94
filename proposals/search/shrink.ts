import type { Case } from '#reports';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { StepLibrary } from '../corpus/step-library.ts';
import { candidateCase } from '../run/case-of-run.ts';
import { failed, holds, runText } from '../run/run-text.ts';
import type { Found } from './found.ts';

/** A found scenario without the steps that neither the goal nor the difference needs. */
export interface Shrunk {
  readonly steps: readonly ScenarioStep[];
  /** The same scenario with the opposite outcome, without Then steps; null where that is no scenario. */
  readonly otherSide: readonly ScenarioStep[] | null;
}

/** Leaves out one step after the other, in both sides, as long as everything stays as it was found. */
export async function shrink(found: Found, library: StepLibrary): Promise<Shrunk> {
  const stated = found.variant.steps.filter(({ kind }) => kind !== 'then');
  let best: Shrunk = {
    steps: [...stated, ...found.thens],
    otherSide: found.otherSide?.filter(({ kind }) => kind !== 'then') ?? null,
  };
  const asks = await whenInPoint(best, library);
  for (const step of stated.toReversed().filter((one) => one !== asks)) {
    const smaller = { steps: without(best.steps, step), otherSide: best.otherSide && without(best.otherSide, step) };
    if (await isStillTrue(found, smaller, library)) best = smaller;
  }
  return best;
}

/**
 * The last When step, where the Then steps are about what it asks or does: the scenario reads better with it, even where
 * the answer comes without it. One that asks something else is in the way.
 */
async function whenInPoint({ steps }: Shrunk, library: StepLibrary): Promise<ScenarioStep | undefined> {
  const last = steps.findLast(({ kind }) => kind === 'when');
  const run = await runText(library, steps);
  if (run === null || run.question === null) return last;
  const put = JSON.stringify(run.question);
  return run.thens.some(({ asked }) => asked.some(({ question }) => JSON.stringify(question) === put))
    ? last
    : undefined;
}

/** Whether it runs, every Then step holds, the goal is reached, and each Then step fails on the other side. */
export async function isStillTrue(found: Found, { steps, otherSide }: Shrunk, library: StepLibrary): Promise<boolean> {
  const run = await runText(library, steps);
  if (run === null || run.thens.length === 0 || !run.thens.every(holds)) return false;
  const candidate = candidateCase(run, found.point.scenario);
  if (!found.goal.reached(candidate)) return false;
  if (otherSide !== null) return isOtherwise(found, { steps: otherSide, candidate, library });
  const notices = found.goal.contrast?.(candidate);
  return notices !== undefined && run.thens.every(({ asked }) => asked.some(notices));
}

interface OtherSide {
  readonly steps: readonly ScenarioStep[];
  readonly candidate: Case;
  readonly library: StepLibrary;
}

async function isOtherwise({ goal, thens, point }: Found, { steps, candidate, library }: OtherSide): Promise<boolean> {
  const other = await runText(library, [...steps, ...thens]);
  if (other === null || !other.thens.every(failed)) return false;
  return goal.isOtherSide(candidateCase(other, point.scenario), candidate);
}

function without(steps: readonly ScenarioStep[], step: ScenarioStep): readonly ScenarioStep[] {
  return steps.filter((other) => other !== step);
}
