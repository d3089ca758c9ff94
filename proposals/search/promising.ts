import type { ScenarioStep } from '../corpus/scenario.ts';
import type { StepDefinition } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { inTurns } from '../edits/in-turns.ts';
import type { Relevance } from '../edits/relevance.ts';
import type { Goal } from './goal.ts';
import { evidenceKey, type Tried } from './tried.ts';

/**
 * Variants that did not reach a goal and are worth a second edit: those that went another way than what they were made from,
 * one for each way, and some that only sound as if they were the half of it, one for each sort of step.
 */
export class Promising {
  readonly #goal: Goal;
  readonly #relevance: Relevance;
  readonly #isUnheard: (step: ScenarioStep) => boolean;
  readonly #byWay: Best = new Map();
  readonly #silent: Best = new Map();

  constructor(goal: Goal, relevance: Relevance, { library, unused }: Vocabulary) {
    this.#goal = goal;
    this.#relevance = relevance;
    const unheard = new Set<StepDefinition | undefined>(unused);
    this.#isUnheard = ({ text }) => unheard.has(library.match(text)?.definition);
  }

  /** Takes a variant in, if it is one. */
  note(tried: Tried, from: Tried): void {
    const near = this.#goal.nearness(tried.case);
    const gain = near - this.#goal.nearness(from.case);
    const way = evidenceKey(tried.run);
    const said = tried.variant.edits.map(({ step }) => step.text).join(' ');
    const unheard = tried.variant.edits.some(({ step }) => this.#isUnheard(step)) ? worthOfSilence : 0;
    const worth = gain + near + this.#relevance(said) / worthOfWords + unheard;
    const isSilent = gain <= 0 && evidenceKey(from.run) === way;
    if (isSilent) keep(this.#silent, said.replaceAll(names, ''), { worth, tried });
    else keep(this.#byWay, way, { worth, tried });
  }

  /** The best ones, at most so many. */
  best(count: number): readonly Tried[] {
    const silent = bestOf(this.#silent, Math.floor(count * shareOfSilent));
    return inTurns([...bestOf(this.#byWay, count - silent.length), ...silent], (tried) =>
      String(silent.includes(tried)),
    );
  }
}

type Best = Map<string, Weighed>;

interface Weighed {
  readonly worth: number;
  readonly tried: Tried;
}

const names = /"[^"]*"|\b[A-Z]\w+/g;

const shareOfSilent = 0.3;

/** What the language can say and nobody has said may be half of what is missing. */
const worthOfSilence = 0.2;

/** What was run takes room, and only the best will be needed. */
const mostKept = 100;

function keep(best: Best, key: string, one: Weighed): void {
  if (one.worth > (best.get(key)?.worth ?? -1)) best.set(key, one);
  if (best.size <= mostKept) return;
  const [least] = [...best].reduce((low, other) => (other[1].worth < low[1].worth ? other : low));
  best.delete(least);
}

function bestOf(best: Best, count: number): readonly Tried[] {
  return [...best.values()]
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, count)
    .map(({ tried }) => tried);
}

/** How much relevance weighs as much as coming all the way. */
const worthOfWords = 4;
