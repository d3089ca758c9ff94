import type { Decided, Evidence, Question, Verdict, World } from '#engine';
import type { Asked } from './asked.ts';
import type { LawRun, LawTarget } from './law.ts';

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
    const decided = await this.#askOf(this.#options.target, world, questions);
    return decided as unknown as { readonly [K in keyof Q]: Decided };
  }

  async askSecond(world: World, ...questions: readonly Question[]): Promise<readonly Decided[]> {
    const { second } = this.#options;
    if (second === undefined) throw new RangeError('law: it asks a second target without saying that it needs one');
    return await this.#askOf(second, world, questions);
  }

  async reload(world: World): Promise<World> {
    const { reload } = this.#options;
    if (reload === undefined) throw new RangeError('law: it needs a database without saying so');
    return await reload(world);
  }

  async #askOf(target: LawTarget, world: World, questions: readonly Question[]): Promise<readonly Decided[]> {
    const session = await target.open(world);
    try {
      const decided: Decided[] = [];
      for (const question of questions) {
        const verdict = await session.ask(question);
        this.#asked.push({ world, question, verdict });
        decided.push(decisionOf(verdict, target));
      }
      return decided;
    } finally {
      await session.close();
    }
  }
}

function decisionOf(verdict: Verdict, { name }: LawTarget): Decided {
  if (verdict.kind === 'unsupported') throw new UnsupportedQuestion(verdict.reason);
  if (verdict.kind === 'failed') throw new FailedQuestion(`the target \`${name}\` broke: ${verdict.error}`);
  return verdict;
}
