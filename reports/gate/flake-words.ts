import type { Case } from '../case.ts';
import type { FlakeKind } from '../flakes/flake.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';

const longest = 300;

/** What a scenario was called after it was tried again, in brackets, and why; empty where nobody tried. */
export function kindOfFailure({ flake }: Case): string {
  if (flake === undefined) return '';
  // It is what everybody expects of a failure.
  if (flake.kind === 'deterministic') return ' (deterministic)';
  return ` (${flake.kind}: ${clipped(oneLine(flake.because), longest)})`;
}

/** What helps where a scenario does not fail each time alike; null where it does, or nobody tried. */
export function flakeRemedy({ flake, id }: Case): string | null {
  if (flake === undefined || flake.kind === 'deterministic') return null;
  return `${remedies[flake.kind]}: npx assay run ${id}`;
}

const remedies = {
  'order-dependent': 'let it depend on nothing that other scenarios leave behind',
  'time-dependent': 'let it say what time it is',
  'engine-nondeterministic': 'mend the engine, which answers the same question now so and now otherwise',
  'scenario-nondeterministic': 'mend its steps, which make another world or ask something else each time',
  'not-reproduced': 'see what else the computer did, and run the gate again',
} as const satisfies Record<Exclude<FlakeKind, 'deterministic'>, string>;
