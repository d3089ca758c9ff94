import { type Batch, joinBatches } from './batch.ts';
import type { Runner } from './runner.ts';

type RunBatch = (batch: Batch, isSetAside: () => boolean) => Promise<void>;

/** One batch at a time. What is saved meanwhile sets the batch that runs aside, and is joined with it to the next. */
export class BatchQueue {
  readonly #run: RunBatch;
  readonly #runner: Runner;
  #next: Batch | null = null;
  #running: Batch | null = null;

  constructor(run: RunBatch, runner: Runner) {
    this.#run = run;
    this.#runner = runner;
  }

  add(batch: Batch): void {
    const before = this.#next ?? this.#running;
    this.#next = before === null ? batch : joinBatches(before, batch);
    if (this.#running === null) void this.#drain();
    else this.#runner.stop();
  }

  async #drain(): Promise<void> {
    for (let batch = this.#next; batch !== null; batch = this.#next) {
      this.#next = null;
      this.#running = batch;
      await this.#run(batch, () => this.#next !== null);
    }
    this.#running = null;
  }
}
