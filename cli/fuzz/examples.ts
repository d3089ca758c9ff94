import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LawCounterexample, LawReport } from '#laws';

/** Where a counterexample was found: enough to go straight back to it. */
export interface KnownExample {
  readonly law: string;
  readonly target: string;
  readonly seed: number;
  readonly path: string;
  readonly runs: number;
  readonly because: string;
}

/** The part of a law's report that is kept. */
type FoundExample = Pick<LawReport, 'id' | 'target' | 'seed'> & {
  readonly counterexample: Pick<LawCounterexample, 'path' | 'because'> | null;
};

/** The counterexamples of earlier runs, a file for each law and target; they are tried first. */
export class ExampleDatabase {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The counterexample that an earlier run left, or nothing; a file that cannot be read is as good as none. */
  async find(law: string, target: string): Promise<KnownExample | undefined> {
    try {
      return JSON.parse(await readFile(this.#file(law, target), 'utf8')) as KnownExample;
    } catch {
      return undefined;
    }
  }

  async keep({ id, target, seed, counterexample }: FoundExample, runs: number): Promise<void> {
    if (counterexample === null) return;
    const { path, because } = counterexample;
    const example: KnownExample = { law: id, target, seed, path, runs, because };
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#file(id, target), `${JSON.stringify(example, null, 2)}\n`);
  }

  async forget(law: string, target: string): Promise<void> {
    await rm(this.#file(law, target), { force: true });
  }

  #file(law: string, target: string): string {
    return join(this.#folder, `${law}.${target}.json`);
  }
}
