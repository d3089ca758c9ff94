import { counted } from '../wording/plain-text.ts';
import { type Attempt, firstDifference } from './attempt.ts';
import type { ClockMove } from './clock-move.ts';
import type { Flake } from './flake.ts';

interface Tried {
  /** How often the scenario was run again. */
  readonly tries: number;
}

/** It failed whenever it was tried. */
export function calledDeterministic({
  alone,
  moves,
  tries,
}: Tried & { readonly alone: readonly Attempt[]; readonly moves: number }): Flake {
  const because = `it fails alone too, ${alone.length} times of ${alone.length}, and with ${counted(moves, 'other clock')}`;
  return { kind: 'deterministic', because, predecessors: [], tries };
}

/** One clock makes the difference: with it the scenario passes, or fails, each time. */
export function calledByClock({
  move,
  passes,
  tries,
}: Tried & { readonly move: ClockMove; readonly passes: boolean }): Flake {
  const because = passes
    ? `it fails, and with ${move.words} it passes each time`
    : `it passes, and with ${move.words} it fails each time`;
  return { kind: 'time-dependent', because, predecessors: [], tries };
}

/** It passes alone and fails after others. */
export function calledOrderDependent({
  predecessors,
  isSmallest,
  tries,
}: Tried & { readonly predecessors: readonly string[]; readonly isSmallest: boolean }): Flake {
  const listed = predecessors.slice(0, mostListed).join(', ');
  const more = predecessors.length > mostListed ? ` and ${predecessors.length - mostListed} more` : '';
  const limit = isSmallest ? '' : '; a smaller set may do: the search was cut short';
  return {
    kind: 'order-dependent',
    because: `it passes alone, and fails after ${listed}${more}${limit}`,
    predecessors,
    tries,
  };
}

const mostListed = 5;

/** What its own earlier run left behind matters. */
export function calledSelfDependent({
  id,
  firstPasses,
  tries,
}: Tried & { readonly id: string; readonly firstPasses: boolean }): Flake {
  const because = firstPasses
    ? 'it passes once in each process, and fails after itself'
    : 'it fails only as the first scenario of a process';
  return { kind: 'order-dependent', because, predecessors: firstPasses ? [id] : [], tries };
}

/** Passed and failed in the same circumstances: by the engine, or by the steps. Null where the attempts never differed. */
export function calledNondeterministic({
  attempts,
  tries,
}: Tried & { readonly attempts: readonly Attempt[] }): Flake | null {
  const passed = attempts.filter((attempt) => attempt.passed).length;
  const told = `it passed ${passed} and failed ${attempts.length - passed} of ${attempts.length} times`;
  const difference = firstDifference(attempts);
  if (difference === 'answered') {
    const because = `the same world and questions got different answers: ${told}`;
    return { kind: 'engine-nondeterministic', because, predecessors: [], tries };
  }
  if (passed === 0 || passed === attempts.length) return null;
  const because =
    difference === 'asked'
      ? `its steps make another world, or ask something else, each time: ${told}`
      : `the answers are the same each time, and what its steps make of them is not: ${told}`;
  return { kind: 'scenario-nondeterministic', because, predecessors: [], tries };
}

/** Nothing made it fail again. */
export function calledUnreproduced({ tries }: Tried): Flake {
  const because = `it failed in the run and passed all ${tries} times since: alone, after the same scenarios, and by the clock of the failure`;
  return { kind: 'not-reproduced', because, predecessors: [], tries };
}
