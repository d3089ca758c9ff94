import type { Case } from '#reports';
import type { Context } from '../context.ts';
import { startWorker, type Worker } from '../run/worker.ts';
import type { WorkerSetting } from '../run/worker-messages.ts';
import type { Batch } from './batch.ts';

export interface RunnerOptions {
  readonly setting: WorkerSetting;
  readonly tags: string;
  readonly seed: number;
}

/** Runs batches in a process that stays, with its steps, its target and its database; sources that change get a new one. */
export class Runner {
  readonly #context: Context;
  readonly #options: RunnerOptions;
  #worker: Worker;
  #databaseUrl: string | null = null;
  #prepared: Promise<void> = Promise.resolve();

  constructor(context: Context, options: RunnerOptions) {
    this.#context = context;
    this.#options = options;
    this.#worker = startWorker(context, options.setting);
  }

  /** Says which database batches have, and waits until the process has all that they need. */
  async prepare(databaseUrl: string | null): Promise<void> {
    this.#databaseUrl = databaseUrl;
    const prepared = this.#worker.prepare(databaseUrl);
    // What is wrong with the sources the first batch meets too; whoever prepares hears of it here.
    this.#prepared = prepared.catch(() => {});
    await prepared;
  }

  /** The cases of a batch, each handed over as it ends. */
  async run({ paths, order, stepsOf }: Batch, finished: (one: Case) => void): Promise<void> {
    await this.#prepared;
    const { tags, seed } = this.#options;
    const share = { paths, tags, seed, databaseUrl: this.#databaseUrl, repeat: 1, watched: { stepsOf } };
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
