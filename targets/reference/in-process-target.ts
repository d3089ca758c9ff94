import { policyTypes } from '#catalogue';
import {
  applyChanges,
  decide,
  type Event,
  type Evidence,
  type Question,
  react,
  type Verdict,
  type World,
} from '#engine';
import type { Session, Target } from '../port.ts';
import { implementedRules } from './implemented-rules.ts';

/**
 * The reference engine on a world in memory, without a database: for replaying many cases fast. It decides from the
 * whole world, so it also shows whether the slices that `referenceTarget` loads leave something out.
 */
export function inProcessTarget(): Target {
  return {
    name: 'in-process',
    supports: new Set(policyTypes),
    rules: implementedRules(),
    open: async (world) => new InProcessSession(world),
    dispose: async () => {},
  };
}

class InProcessSession implements Session {
  #world: World;
  #evidence: readonly Evidence[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  async happen(event: Event): Promise<void> {
    const { changes, evidence } = react(this.#world, event);
    this.#world = applyChanges(this.#world, changes);
    this.#evidence = [...this.#evidence, ...evidence];
  }

  async ask(question: Question): Promise<Verdict> {
    try {
      const verdict = decide(this.#world, question);
      if (verdict.kind !== 'decided' || this.#evidence.length === 0) return verdict;
      return { ...verdict, evidence: [...this.#evidence, ...verdict.evidence] };
    } catch (cause) {
      return { kind: 'failed', error: cause instanceof Error ? cause.message : String(cause) };
    }
  }

  async close(): Promise<void> {}
}
