import type { Attempt } from './attempt.ts';
import {
  calledByClock,
  calledDeterministic,
  calledNondeterministic,
  calledOrderDependent,
  calledSelfDependent,
  calledUnreproduced,
} from './call-flake.ts';
import type { ClockMove } from './clock-move.ts';
import type { Flake } from './flake.ts';
import { smallestSet } from './smallest-set.ts';

/** A scenario that did not pass, and what is known of the run in which it did not. */
export interface Failure {
  readonly id: string;
  readonly attempt: Attempt;
  /** What ran before it in the same process, in order. */
  readonly predecessors: readonly string[];
  /** The clock of the computer when it failed. */
  readonly failedAt: ClockMove;
}

/** A fresh process with a fresh database, in which nothing has run yet. */
export interface Bench {
  /** Runs those scenarios in that order. */
  run(ids: readonly string[]): Promise<void>;
  try(id: string, clock?: ClockMove): Promise<Attempt>;
  close(): void;
}

export interface DiagnosisOptions {
  readonly openBench: () => Promise<Bench>;
  readonly moves: readonly ClockMove[];
  /** Fresh processes at most, so that a search among many predecessors ends. */
  readonly mostBenches: number;
}

/** As often a scenario is tried alone: an engine that tosses a coin looks steady in one diagnosis of sixteen. */
const triesAlone = 5;
const triesToConfirm = 3;

/** Tries a scenario that did not pass again, on fresh worlds and in fresh processes, until it is clear what to call it. */
export async function diagnose(failure: Failure, options: DiagnosisOptions): Promise<Flake> {
  const trial = new Trial(failure, options);
  const { alone, called } = await trial.onBench([], (bench) => trial.alone(bench));
  if (called !== null) return called;
  return alone.every(({ passed }) => passed) ? await trial.ofPassing(alone) : await trial.ofMixed(alone);
}

interface TriedAlone {
  readonly alone: readonly Attempt[];
  /** What it was called already, where no other process is needed. */
  readonly called: Flake | null;
}

class Trial {
  readonly #failure: Failure;
  readonly #options: DiagnosisOptions;
  #benches = 0;
  #tries = 0;

  constructor(failure: Failure, options: DiagnosisOptions) {
    this.#failure = failure;
    this.#options = options;
  }

  async onBench<T>(before: readonly string[], work: (bench: Bench) => Promise<T>): Promise<T> {
    this.#benches += 1;
    const bench = await this.#options.openBench();
    try {
      if (before.length > 0) await bench.run(before);
      return await work(bench);
    } finally {
      bench.close();
    }
  }

  async attempts(bench: Bench, count: number, clock?: ClockMove): Promise<readonly Attempt[]> {
    const attempts: Attempt[] = [];
    for (let tried = 0; tried < count; tried += 1) attempts.push(await this.#try(bench, clock));
    return attempts;
  }

  /** Tries it in a process of its own: by the clock as it is, and then by others. */
  async alone(bench: Bench): Promise<TriedAlone> {
    const alone = await this.attempts(bench, triesAlone);
    const failures = alone.filter(({ passed }) => !passed).length;
    if (failures === alone.length) return { alone, called: await this.#ofSteadyFailure(bench, alone) };
    if (failures > 0) return { alone, called: null };
    const { failedAt } = this.#failure;
    const moved = await this.attempts(bench, triesToConfirm, failedAt);
    const isTime = moved.every(({ passed }) => !passed);
    const called = isTime ? calledByClock({ move: failedAt, passes: false, tries: this.#tries }) : null;
    return { alone: [...alone, ...moved], called };
  }

  /** It fails alone: so it does with every clock, or there is one with which it passes, time and again. */
  async #ofSteadyFailure(bench: Bench, alone: readonly Attempt[]): Promise<Flake> {
    const move = await this.#movePassing(bench);
    if (move !== null) return calledByClock({ move, passes: true, tries: this.#tries });
    return calledDeterministic({ alone, moves: this.#options.moves.length, tries: this.#tries });
  }

  /** It passes alone: what came before it matters, or it is not the same each time. */
  async ofPassing(alone: readonly Attempt[]): Promise<Flake> {
    const { predecessors, attempt } = this.#failure;
    if (predecessors.length > 0 && (await this.#failsAfter(predecessors, triesToConfirm))) {
      const smallest = await smallestSet(predecessors, (part) => this.#failsAfter(part, 1), this.#spare);
      const isSmallest = this.#spare();
      return calledOrderDependent({ predecessors: smallest, isSmallest, tries: this.#tries });
    }
    const tries = this.#tries;
    return calledNondeterministic({ attempts: [attempt, ...alone], tries }) ?? calledUnreproduced({ tries });
  }

  /** It passes and fails alone: by the turn it takes, each time alike, or by chance. */
  async ofMixed(alone: readonly Attempt[]): Promise<Flake> {
    const again = await this.onBench([], (bench) => this.attempts(bench, triesAlone));
    const tries = this.#tries;
    const [first, ...later] = alone.slice(0, triesAlone);
    const isSteady = later.every(({ passed }) => passed !== first?.passed);
    if (isSteady && again.every(({ passed }, at) => passed === alone[at]?.passed)) {
      return calledSelfDependent({ id: this.#failure.id, firstPasses: first?.passed === true, tries });
    }
    const attempts = [...alone, ...again];
    return calledNondeterministic({ attempts, tries }) ?? calledUnreproduced({ tries });
  }

  /** A clock with which it passes each time, while it fails each time without; null where there is none. */
  async #movePassing(bench: Bench): Promise<ClockMove | null> {
    for (const move of this.#options.moves) {
      if (!(await this.#try(bench, move)).passed) continue;
      const moved = await this.attempts(bench, triesToConfirm, move);
      const unmoved = await this.attempts(bench, triesToConfirm);
      if (moved.every(({ passed }) => passed) && unmoved.every(({ passed }) => !passed)) return move;
    }
    return null;
  }

  async #failsAfter(before: readonly string[], times: number): Promise<boolean> {
    for (let time = 0; time < times; time += 1) {
      const attempt = await this.onBench(before, (bench) => this.#try(bench));
      if (attempt.passed) return false;
    }
    return true;
  }

  async #try(bench: Bench, clock?: ClockMove): Promise<Attempt> {
    this.#tries += 1;
    return await bench.try(this.#failure.id, clock);
  }

  readonly #spare = (): boolean => this.#benches < this.#options.mostBenches;
}
