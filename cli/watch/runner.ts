import type { Case } from '#reports';
import type { Context } from '../context.ts';
import type { Ground } from '../run/ground.ts';
import { startWorker, type Worker } from '../run/worker.ts';
import type { WorkerSetting } from '../run/worker-messages.ts';
import type { Batch } from './batch.ts';

export interface RunnerOptions {
  readonly setting: WorkerSetting;
  readonly ground: Ground;
  readonly tags: string;
  readonly seed: number;
}

/** Runs batches in a process that stays, with its steps, its target and its database; sources that change get a new one. */
export class Runner {
  readonly #context: Context;
  readonly #options: RunnerOptions;
  #worker: Worker;
  #databaseUrl: Promise<string | null>;

  constructor(context: Context, options: RunnerOptions) {
    this.#context = context;
    this.#options = options;
    this.#worker = startWorker(context, options.setting);
    this.#databaseUrl = options.ground.another();
  }

  /** The cases of a batch, each handed over as it ends. */
  async run({ paths, order, stepsOf }: Batch, finished: (one: Case) => void): Promise<void> {
    const { tags, seed } = this.#options;
    const databaseUrl = await this.#databaseUrl;
    const share = { paths, tags, seed, databaseUrl, repeat: 1, watched: { stepsOf } };
    await this.#worker.run(order.length === 0 ? share : { ...share, order }, finished);
  }

  /** Ends the process, whatever it does, and starts one that loads the sources as they are now. */
  restart(): void {
    this.#worker.end();
    // The database stays: its transactions end with the connection.
    this.#worker = startWorker(this.#context, this.#options.setting);
  }

  /** Begins no further scenario of the batch that runs. */
  stop(): void {
    this.#worker.stop();
  }

  end(): void {
    this.#worker.end();
  }
}
