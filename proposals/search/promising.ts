import type { Relevance } from '../edits/relevance.ts';
import type { Goal } from './goal.ts';
import { evidenceKey, type Tried } from './tried.ts';

/** Variants that did not reach a goal and went another way than what they were made from: one for each way. */
export class Promising {
  readonly #goal: Goal;
  readonly #relevance: Relevance;
  readonly #byWay = new Map<string, { readonly worth: number; readonly tried: Tried }>();

  constructor(goal: Goal, relevance: Relevance) {
    this.#goal = goal;
    this.#relevance = relevance;
  }

  /** Takes a variant in, if it is one. */
  note(tried: Tried, from: Tried): void {
    const near = this.#goal.nearness(tried.case);
    const gain = near - this.#goal.nearness(from.case);
    const way = evidenceKey(tried.run);
    if (gain <= 0 && evidenceKey(from.run) === way) return;
    const said = tried.variant.edits.map(({ step }) => step.text).join(' ');
    const worth = gain + near + this.#relevance(said) / worthOfWords;
    if (worth > (this.#byWay.get(way)?.worth ?? -1)) this.#byWay.set(way, { worth, tried });
  }

  /** The best ones, at most so many. */
  best(count: number): readonly Tried[] {
    return [...this.#byWay.values()]
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, count)
      .map(({ tried }) => tried);
  }
}

/** How much relevance weighs as much as coming all the way. */
const worthOfWords = 4;
