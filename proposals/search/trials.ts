import { keyOf, type Variant } from '../edits/variant.ts';
import { candidateCase } from '../run/case-of-run.ts';
import { runText } from '../run/run-text.ts';
import type { SearchGround } from './ground.ts';
import type { StartingPoint } from './starting-points.ts';
import type { Tried } from './tried.ts';

/** Starts that are remembered for one goal. */
const mostHits = 3;

/** A sort of edit of a scenario that was refused so often, and never anything else, will go on like that. */
const mostRefusals = 12;

/** Runs variants within a budget, each once, and remembers what they are good for. */
export class Trials {
  readonly #ground: SearchGround;
  readonly #seen = new Set<string>();
  #budget: number;
  #tries = 0;

  constructor(ground: SearchGround, budget: number) {
    this.#ground = ground;
    this.#budget = budget;
  }

  get count(): number {
    return this.#tries;
  }

  get left(): number {
    return this.#budget - this.#tries;
  }

  /** From now on there are at most so many. */
  limitTo(left: number): void {
    this.#budget = Math.min(this.#budget, this.#tries + left);
  }

  /** From now on there are so many more. */
  extendBy(tries: number): void {
    this.#budget = this.#tries + Math.max(0, this.left) + tries;
  }

  /** Runs a variant; null where it does not run or nothing is asked. */
  async run(point: StartingPoint, variant: Variant): Promise<Tried | null> {
    this.#tries += 1;
    const run = await runText(this.#ground.vocabulary.library, variant.steps);
    if (run === null || run.thens.every(({ asked }) => asked.length === 0)) return null;
    return { point, variant, run, case: candidateCase(run, point.scenario) };
  }

  /** Runs those that nobody ran before, one by one, at most so many, as long as the budget lasts. */
  async *fresh(point: StartingPoint, variants: readonly Variant[], most: number): AsyncGenerator<Tried> {
    const last = this.#tries + most;
    const refusals = new Map<string, number>();
    for (const variant of variants) {
      if (this.left <= 0 || this.#tries >= last) return;
      const key = keyOf(variant.steps);
      const sort = this.#sortOf(variant);
      if (this.#seen.has(key) || (refusals.get(sort) ?? 0) >= mostRefusals) continue;
      this.#seen.add(key);
      const tried = await this.run(point, variant);
      refusals.set(sort, tried === null ? (refusals.get(sort) ?? 0) + 1 : Number.NEGATIVE_INFINITY);
      if (tried === null) continue;
      this.#remember(tried);
      yield tried;
    }
  }

  #sortOf({ edits }: Variant): string {
    const last = edits.at(-1);
    return `${last?.kind} ${this.#ground.vocabulary.library.match(last?.step.text ?? '')?.definition.pattern}`;
  }

  /** What this search comes across may be what another one looks for. */
  #remember({ point, variant, run, case: candidate }: Tried): void {
    for (const id of this.#ground.goalsReachedBy?.(candidate) ?? []) {
      const known = this.#ground.hits.get(id) ?? [];
      if (known.length >= mostHits) continue;
      const scenario = { ...point.scenario, steps: variant.steps };
      this.#ground.hits.set(id, [...known, { scenario, run, case: candidate }]);
    }
  }
}
