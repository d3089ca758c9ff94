import { availableParallelism } from 'node:os';
import type { Context } from '../context.ts';
import type { Ground } from '../run/ground.ts';
import { startWorker, type Worker, workersFor } from '../run/worker.ts';

/** What the scenarios of the gate run on: it opens while the gate loads what else it needs. */
export interface Stand {
  /** Processes beside this one. */
  readonly workers: readonly Worker[];
  /** The reference engine, with a database where it decides from one. */
  readonly ground: Promise<Ground>;
  /** Leaves nothing behind, however often it is asked to. */
  close(): Promise<void>;
}

/** What a stand is opened with. */
export interface StandChoice {
  /** In memory the reference engine takes half the time. */
  readonly target: 'reference' | 'in-process';
  readonly imports: readonly string[];
  readonly postgres: string | undefined;
}

/** Opens a target, and starts as many processes as are of use to so many scenarios; each loads the steps at once. */
export function openStand(context: Context, choice: StandChoice, scenarios = Number.POSITIVE_INFINITY): Stand {
  const { target, imports } = choice;
  const workers = Array.from({ length: workersBeside(scenarios) }, () =>
    startWorker(context, { cwd: context.cwd, imports, target }),
  );
  // What a ground is made of takes longer to load than a process to start.
  const ground = import('../run/ground.ts').then(({ openGround }) => openGround(context, choice));
  // Whoever runs scenarios hears of it; before that there is nobody to tell.
  ground.catch(() => {});
  let closed: Promise<void> | undefined;
  return {
    workers,
    ground,
    close: () => {
      for (const worker of workers) worker.end();
      closed ??= ground.then(
        (open) => open.close(),
        () => {},
      );
      return closed;
    },
  };
}

/** How many processes share so many scenarios with this one, each with a core of its own. */
export function workersBeside(scenarios: number): number {
  return Math.min(workersFor(scenarios, undefined), availableParallelism()) - 1;
}
