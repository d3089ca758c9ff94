import { compare, type Expectation, type Question } from '#engine';
import type { QuestionStep } from '#reports';
import { PolicyWorld } from '#steps';

/** The memory of a scenario that is being tried out: what a Then step expects is noted and stops nothing. */
export class ProbeWorld extends PolicyWorld {
  #noted: QuestionStep[] = [];

  constructor() {
    super({ attach: nothing, log: nothing, link: nothing, parameters: {} });
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

// What a scenario attaches to its report goes nowhere: there is none.
const nothing = (() => {}) as never;
