import { compare, type Expectation, type Question, type Row } from '#engine';
import type { QuestionStep } from '#reports';
import { type NamedTable, PolicyWorld } from '#steps';

/** By table: the names under which steps have looked for a row of it, and there was none. */
export type Unknown = ReadonlyMap<NamedTable, ReadonlySet<string>>;

/** The memory of a scenario that is being tried out: what a Then step expects is noted and stops nothing. */
export class ProbeWorld extends PolicyWorld {
  #noted: QuestionStep[] = [];

  constructor() {
    super({ attach: nothing, log: nothing, link: nothing, parameters: {} });
  }

  /** Whether something is called by that name. */
  knows(table: NamedTable, name: string): boolean {
    try {
      super.named(table, name);
      return true;
    } catch {
      return false;
    }
  }

  override async expect(question: Question, ...expectations: readonly Expectation[]): Promise<void> {
    await super.expect(question);
    const asked = this.recorded.steps.at(-1);
    if (asked?.kind !== 'question' || asked.verdict.kind !== 'decided') return;
    const { outcome } = asked.verdict;
    const mismatches = expectations.flatMap((expectation) => compare(outcome, expectation) ?? []);
    this.#noted.push({ ...asked, expectations, mismatches });
  }

  /** The question that a When step put, or null. */
  get question(): Question | null {
    try {
      return this.wondered();
    } catch {
      return null;
    }
  }

  /** What has been expected since this was last called. */
  takeNoted(): readonly QuestionStep[] {
    const noted = this.#noted;
    this.#noted = [];
    return noted;
  }
}

/** A memory in which every name stands for something: it tells what a step would look for, and what else it needs. */
export class CredulousWorld extends ProbeWorld {
  readonly #unknown = new Map<NamedTable, Set<string>>();

  override named<T extends NamedTable>(table: T, name: string): Row<T> {
    if (this.knows(table, name)) return super.named(table, name);
    this.#unknown.set(table, (this.#unknown.get(table) ?? new Set()).add(name));
    return anyRow as Row<T>;
  }

  get unknown(): Unknown {
    return this.#unknown;
  }
}

// Steps go on with the ids of what they have found; where they want more of a row, what they look for is known by then.
const anyRow: unknown = new Proxy({}, { get: () => 1 });

// What a scenario attaches to its report goes nowhere: there is none.
const nothing = (() => {}) as never;
