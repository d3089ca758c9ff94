import type { ScenarioStep } from '../corpus/scenario.ts';
import type { StepLibrary } from '../corpus/step-library.ts';
import { runText } from '../run/run-text.ts';
import type { ChangeSight } from './change-sight.ts';

export interface ChangeShrinking {
  readonly library: StepLibrary;
  readonly sight: ChangeSight;
  /** How many smaller scenarios are tried. */
  readonly budget: number;
}

/**
 * The Given and When steps that a change needs: up to the first point where it is seen, without those that it is seen
 * without. Null where the scenario never shows it.
 */
export async function shrunkToChange(
  steps: readonly ScenarioStep[],
  shrinking: ChangeShrinking,
): Promise<readonly ScenarioStep[] | null> {
  const first = await firstSight(steps, shrinking);
  if (first === null) return null;
  const { thens } = first;
  let { stated } = first;
  let left = shrinking.budget;
  // Leaving something out may make something else needless, so it goes round until nothing more can go.
  for (let before = -1; before !== stated.length && left > 0; ) {
    before = stated.length;
    // It reads better with what asks, even where the answer comes without it.
    const asks = stated.findLast(({ kind }) => kind === 'when');
    for (const step of stated.toReversed().filter((one) => one !== asks)) {
      if (left <= 0) break;
      left -= 1;
      const fewer = stated.filter((other) => other !== step);
      if (await isSeen([...fewer, ...thens], shrinking)) stated = fewer;
    }
  }
  return stated;
}

interface Sight {
  readonly stated: readonly ScenarioStep[];
  readonly thens: readonly ScenarioStep[];
}

/** A scenario may check in between and go on: each such point is a scenario of its own. */
async function firstSight(steps: readonly ScenarioStep[], shrinking: ChangeShrinking): Promise<Sight | null> {
  for (const [at, step] of steps.entries()) {
    if (step.kind !== 'then' || steps[at + 1]?.kind === 'then') continue;
    const until = steps.slice(0, at + 1);
    const stated = until.filter(({ kind }) => kind !== 'then');
    const lastStated = until.findLastIndex(({ kind }) => kind !== 'then');
    const thens = until.slice(lastStated + 1);
    if (await isSeen([...stated, ...thens], shrinking)) return { stated, thens };
  }
  return null;
}

async function isSeen(steps: readonly ScenarioStep[], { library, sight }: ChangeShrinking): Promise<boolean> {
  const run = await runText(library, steps);
  return run !== null && (await sight.seenIn(run)) !== null;
}
