import { availableParallelism } from 'node:os';
import type { Case } from '#reports';
import type { Context } from '../context.ts';
import { startWorker, type Worker } from '../run/worker.ts';
import type { WorkerSetting } from '../run/worker-messages.ts';
import { type Batch, partsOf } from './batch.ts';

export interface RunnerOptions {
  readonly setting: WorkerSetting;
  readonly tags: string;
  readonly seed: number;
}

/** A further process halves the time of a long batch, and takes as much memory as the first. */
const mostProcesses = 2;

/** Runs batches in processes that stay, with their steps, targets and databases; sources that change get new ones. */
export class Runner {
  readonly #context: Context;
  readonly #options: RunnerOptions;
  #workers: readonly Worker[];
  #databaseUrls: readonly (string | null)[] = [];
  #prepared: Promise<void> = Promise.resolve();

  constructor(context: Context, options: RunnerOptions) {
    this.#context = context;
    this.#options = options;
    this.#workers = this.#started();
  }

  /** How many there are: each wants a database of its own. */
  get processes(): number {
    return this.#workers.length;
  }

  /** Says which databases batches have, and waits until the processes have all that they need. */
  async prepare(databaseUrls: readonly (string | null)[]): Promise<void> {
    this.#databaseUrls = databaseUrls;
    const prepared = Promise.all(this.#workers.map((worker, at) => worker.prepare(databaseUrls[at] ?? null)));
    // What is wrong with the sources the first batch meets too; whoever prepares hears of it here.
    this.#prepared = prepared.then(
      () => {},
      () => {},
    );
    await prepared;
  }

  /** The cases of a batch, each handed over as it ends. */
  async run(batch: Batch, finished: (one: Case) => void): Promise<void> {
    await this.#prepared;
    const parts = partsOf(batch, this.#workers.length);
    const ended = await Promise.allSettled(
      this.#workers.slice(0, parts.length).map((worker, at) => worker.run(this.#shareOf(parts, at), finished)),
    );
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  /** Ends the processes, whatever they do, and starts some that load the sources as they are now. */
  restart(): void {
    this.end();
    // The databases stay: their transactions end with the connections.
    this.#workers = this.#started();
  }

  /** Begins no further scenario of the batch that runs. */
  stop(): void {
    for (const worker of this.#workers) worker.stop();
  }

  end(): void {
    for (const worker of this.#workers) worker.end();
  }

  #started(): readonly Worker[] {
    const count = Math.min(mostProcesses, availableParallelism());
    return Array.from({ length: count }, () => startWorker(this.#context, this.#options.setting));
  }

  #shareOf(parts: readonly Batch[], at: number): Parameters<Worker['run']>[0] {
    const { paths = [], order = [], stepsOf = null } = parts[at] ?? {};
    const { tags, seed } = this.#options;
    const databaseUrl = this.#databaseUrls[at] ?? null;
    const share = { paths, tags, seed, databaseUrl, repeat: 1, watched: { stepsOf } };
    return order.length === 0 ? share : { ...share, order };
  }
}
