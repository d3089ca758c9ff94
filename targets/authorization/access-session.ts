import { applyChanges, type Event, type Question, react, type Verdict, type World } from '#engine';
import type { Session } from '../port.ts';
import type { AccessFacts } from './facts.ts';
import { factsOf } from './facts-of.ts';

/** An engine that decides who may do what from facts alone. */
export interface FactsEngine {
  readonly name: string;
  readonly decide: (facts: AccessFacts) => Promise<Verdict>;
  /** What the engine says of what it threw. */
  readonly words: (cause: unknown) => string;
}

/** A world in memory, which events change as by the reference engine; questions about access are told as facts. */
export class AccessSession implements Session {
  #world: World;
  readonly #engine: FactsEngine;

  constructor(world: World, engine: FactsEngine) {
    this.#world = world;
    this.#engine = engine;
  }

  async happen(event: Event): Promise<void> {
    this.#world = applyChanges(this.#world, react(this.#world, event).changes);
  }

  async ask(question: Question): Promise<Verdict> {
    const { name, decide, words } = this.#engine;
    if (question.kind !== 'access') {
      return {
        kind: 'unsupported',
        reason: `the target \`${name}\` does not answer questions of kind \`${question.kind}\``,
      };
    }
    try {
      const facts = factsOf(this.#world, question);
      if ('unsupported' in facts)
        return { kind: 'unsupported', reason: `the target \`${name}\`: ${facts.unsupported}` };
      return await decide(facts);
    } catch (cause) {
      return { kind: 'failed', error: `${name}: ${words(cause)}` };
    }
  }

  async close(): Promise<void> {}
}
