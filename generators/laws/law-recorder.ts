import type { Decided, Event, Evidence, Question, Verdict, World } from '#engine';
import type { Asked } from './asked.ts';
import type { LawRun, LawSession, LawTarget } from './law.ts';

/** The target cannot answer: the law can neither hold nor fail. */
export class UnsupportedQuestion extends Error {
  readonly code = 'unsupported-question';
}

/** The target broke over a question, which no law allows. */
export class FailedQuestion extends Error {
  readonly code = 'failed-question';
}

export interface RecorderOptions {
  readonly target: LawTarget;
  readonly second?: LawTarget;
  readonly reload?: (world: World) => Promise<World>;
}

/** Asks on behalf of a law, and remembers what was asked and answered. */
export class LawRecorder implements LawRun {
  readonly #options: RecorderOptions;
  readonly #asked: Asked[] = [];

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  get asked(): readonly Asked[] {
    return this.#asked;
  }

  get evidence(): readonly Evidence[] {
    return this.#asked.flatMap(({ verdict }) => (verdict.kind === 'decided' ? verdict.evidence : []));
  }

  async ask<Q extends readonly Question[]>(
    world: World,
    ...questions: Q
  ): Promise<{ readonly [K in keyof Q]: Decided }> {
    const decided = await this.#askOf(this.#options.target, { world, events: [] }, questions);
    return decided as unknown as { readonly [K in keyof Q]: Decided };
  }

  async after<Q extends readonly Question[]>(
    world: World,
    events: readonly Event[],
    ...questions: Q
  ): Promise<{ readonly [K in keyof Q]: Decided }> {
    const decided = await this.#askOf(this.#options.target, { world, events }, questions);
    return decided as unknown as { readonly [K in keyof Q]: Decided };
  }

  async askSecond(world: World, ...questions: readonly Question[]): Promise<readonly Decided[]> {
    return await this.afterSecond(world, [], ...questions);
  }

  async afterSecond(
    world: World,
    events: readonly Event[],
    ...questions: readonly Question[]
  ): Promise<readonly Decided[]> {
    const { second } = this.#options;
    if (second === undefined) throw new RangeError('law: it asks a second target without saying that it needs one');
    return await this.#askOf(second, { world, events }, questions);
  }

  async reload(world: World): Promise<World> {
    const { reload } = this.#options;
    if (reload === undefined) throw new RangeError('law: it needs a database without saying so');
    return await reload(world);
  }

  async #askOf(
    target: LawTarget,
    { world, events }: Scene,
    questions: readonly Question[],
  ): Promise<readonly Decided[]> {
    const session = await target.open(world);
    try {
      for (const event of events) await happen(session, event, target);
      const decided: Decided[] = [];
      for (const question of questions) {
        const verdict = await session.ask(question);
        this.#asked.push(events.length === 0 ? { world, question, verdict } : { world, events, question, verdict });
        decided.push(decisionOf(verdict, target));
      }
      return decided;
    } finally {
      await session.close();
    }
  }
}

interface Scene {
  readonly world: World;
  readonly events: readonly Event[];
}

/** An event that breaks the target fails the law, as a question does. */
async function happen(session: LawSession, event: Event, { name }: LawTarget): Promise<void> {
  try {
    await session.happen(event);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FailedQuestion(`the target \`${name}\` broke over the event \`${event.kind}\`: ${message}`, { cause });
  }
}

function decisionOf(verdict: Verdict, { name }: LawTarget): Decided {
  if (verdict.kind === 'unsupported') throw new UnsupportedQuestion(verdict.reason);
  if (verdict.kind === 'failed') throw new FailedQuestion(`the target \`${name}\` broke: ${verdict.error}`);
  return verdict;
}
