import type { Event, Question, Verdict } from '#engine';
import type { Session, Target } from '#targets';

/**
 * A target beside another engine that knows less, or says things in words of its own: what the other cannot answer, this
 * one leaves unanswered too, and why something is refused is left out. What remains is what both decide.
 */
export function sharedDecisions(target: Target, other: Target): Target {
  return {
    name: target.name,
    supports: target.supports.intersection(other.supports),
    open: async (world) => new SharedSession(await target.open(world), await other.open(world)),
    dispose: async () => {},
  };
}

class SharedSession implements Session {
  readonly #own: Session;
  readonly #other: Session;

  constructor(own: Session, other: Session) {
    this.#own = own;
    this.#other = other;
  }

  async happen(event: Event): Promise<void> {
    await this.#own.happen(event);
    await this.#other.happen(event);
  }

  async ask(question: Question): Promise<Verdict> {
    const verdict = await this.#own.ask(question);
    if (verdict.kind !== 'decided') return verdict;
    const others = await this.#other.ask(question);
    return others.kind === 'unsupported' ? others : withoutReasons(verdict);
  }

  async close(): Promise<void> {
    await this.#own.close();
    await this.#other.close();
  }
}

function withoutReasons(verdict: Extract<Verdict, { readonly kind: 'decided' }>): Verdict {
  const { outcome } = verdict;
  return outcome.kind === 'access' ? { ...verdict, outcome: { ...outcome, reasons: [] } } : verdict;
}
