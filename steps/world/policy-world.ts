import { World as CucumberWorld } from '@cucumber/cucumber';
import { compare, type Event, type Expectation, type Question, type Row, type Verdict, type World } from '#engine';
import { defaultNow, WorldDraft } from '#fixtures';
import type { CaseStep, QuestionStep } from '#reports';
import type { Session } from '#targets';
import { type NamedTable, named } from './names.ts';
import { currentRun } from './run.ts';

/**
 * The memory of one scenario: the world that its Given steps draft, what has happened since, and the questions asked.
 * The first event or question hands the world to the target; from then on only events change it.
 */
export class PolicyWorld extends CucumberWorld {
  readonly draft = new WorldDraft(currentRun().now ?? defaultNow, currentRun().seed);
  /** What later steps call "the merge request", "the pipeline", "the policy" and so on. */
  readonly subjects = new Map<string, number>();
  readonly #steps: CaseStep[] = [];
  #session: Session | undefined;
  #opened: World | undefined;
  #question: Question | undefined;

  /** The row that the scenario calls by that name. */
  named<T extends NamedTable>(table: T, name: string): Row<T> {
    return named(this.draft, table, name);
  }

  /** Makes later steps that say "the `noun`" mean that row. */
  setSubject(noun: string, id: number): void {
    this.subjects.set(noun, id);
  }

  /** The id of what the scenario calls "the `noun`". */
  subject(noun: string): number {
    const id = this.subjects.get(noun);
    if (id === undefined) throw new Error(`no ${noun} has been introduced: describe it with a Given step first`);
    return id;
  }

  /** Refuses to change the draft once the target has the world: what happens afterwards is an event. */
  get given(): WorldDraft {
    if (this.#session === undefined) return this.draft;
    throw new Error('this Given step comes after the first When or Then: describe the world first, then what happens');
  }

  async happen(event: Event): Promise<void> {
    const session = await this.#open();
    await session.happen(event);
    this.#steps.push({ kind: 'event', event });
    this.#question = undefined;
  }

  /** Remembers what the Then steps ask about. */
  wonder(question: Question): void {
    this.#question = question;
  }

  /** The question that the scenario is about: the one a When step put, or else this one. */
  wondered(fallback?: Question): Question {
    const question = this.#question ?? fallback;
    if (question === undefined) throw new Error('nothing has been asked yet: add a When step that asks something');
    return question;
  }

  /** Asks the target and compares; the same question is asked once until something happens. */
  async expect(question: Question, ...expectations: readonly Expectation[]): Promise<void> {
    const step = await this.#asked(question);
    const { verdict } = step;
    if (verdict.kind === 'unsupported') throw new Error(`unsupported: ${verdict.reason}`);
    if (verdict.kind === 'failed') throw new Error(`the target failed: ${verdict.error}`);
    const mismatches = expectations.flatMap((expectation) => compare(verdict.outcome, expectation) ?? []);
    this.#steps[this.#steps.indexOf(step)] = {
      ...step,
      expectations: [...step.expectations, ...expectations],
      mismatches: [...step.mismatches, ...mismatches],
    };
    const [first] = mismatches;
    if (first !== undefined) throw new ExpectationError(first.expectation, first.actual);
  }

  /** What the case of this scenario records. */
  get recorded(): { readonly world: World; readonly steps: readonly CaseStep[] } {
    return { world: this.#opened ?? this.draft.world, steps: this.#steps };
  }

  async close(): Promise<void> {
    await this.#session?.close();
    this.#session = undefined;
  }

  async #asked(question: Question): Promise<QuestionStep> {
    const last = this.#steps.at(-1);
    if (last?.kind === 'question' && JSON.stringify(last.question) === JSON.stringify(question)) return last;
    const session = await this.#open();
    const verdict: Verdict = await session.ask(question);
    const step: QuestionStep = { kind: 'question', question, expectations: [], verdict, mismatches: [] };
    this.#steps.push(step);
    return step;
  }

  async #open(): Promise<Session> {
    if (this.#session !== undefined) return this.#session;
    this.#opened = this.draft.world;
    this.#session = await currentRun().target.open(this.#opened);
    return this.#session;
  }
}

/** A decision that is not as the scenario expects. */
export class ExpectationError extends Error {
  readonly expected: unknown;
  readonly actual: unknown;

  constructor(expectation: Expectation, actual: unknown) {
    super(
      `${expectation.at}: expected ${expectation.is} ${JSON.stringify(expectation.value)}: found ${JSON.stringify(actual)}`,
    );
    this.name = 'ExpectationError';
    this.expected = expectation.value;
    this.actual = actual;
  }
}
