import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case } from '#reports';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import type { FromWorker, ToWorker, WorkerSetting, WorkerShare } from './worker-messages.ts';

/** A process that executes shares of a run beside this one, one after another. */
export interface Worker {
  /** Waits until its steps are loaded and its target is open; not while it executes a share. */
  prepare(databaseUrl: string | null): Promise<void>;
  /** Executes a share; every case is handed over as it ends. */
  run(share: WorkerShare, finished: (one: Case) => void): Promise<void>;
  /** Asks it to begin no further scenario. */
  stop(): void;
  end(): void;
}

/** Starting a process costs as much as a hundred scenarios, so that small runs are faster alone. */
const scenariosPerWorker = 150;

/** How many processes share a run, this one counted. */
export function workersFor(scenarios: number, wanted: number | undefined): number {
  return wanted ?? Math.max(1, Math.min(availableParallelism(), 4, Math.floor(scenarios / scenariosPerWorker)));
}

/** Starts a worker; it loads its steps at once, while this process goes on. */
export function startWorker(context: Context, setting: WorkerSetting): Worker {
  const child = fork(program, [JSON.stringify(setting)], {
    cwd: setting.cwd,
    env: { ...context.environment, NODE_COMPILE_CACHE: getCompileCacheDir() },
    serialization: 'advanced',
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code, signal) => reject(lost(`it ended with ${signal ?? `code ${code}`}`)));
    child.once('error', (error) => reject(lost(error.message)));
  });
  // Whoever waits for the run hears of it; before that there is nobody to tell.
  ended.catch(() => {});
  const tell = (message: ToWorker) => {
    if (child.connected) child.send(message);
  };
  const ask = (message: ToWorker, finished: (one: Case) => void = () => {}) => {
    const done = nextAnswer(child, finished);
    tell(message);
    return Promise.race([done, ended]);
  };
  return {
    prepare: (databaseUrl) => ask({ kind: 'prepare', databaseUrl }),
    run: (share, finished) => ask({ kind: 'run', share }, finished),
    stop: () => tell({ kind: 'stop' }),
    end: () => child.kill('SIGKILL'),
  };
}

function nextAnswer(child: ChildProcess, finished: (one: Case) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener = (message: FromWorker) => {
      if (message.kind === 'case') return finished(message.one);
      child.off('message', listener);
      if (message.kind === 'done') resolve();
      else reject(new CliError(message.message, { exitCode: exitCodes.environment }));
    };
    child.on('message', listener);
  });
}

const program = fileURLToPath(new URL(`./worker-process${extname(import.meta.url)}`, import.meta.url));

function lost(why: string): CliError {
  return new CliError(`a worker process was lost: ${why}: its scenarios have not all run`, {
    exitCode: exitCodes.environment,
    hint: 'run again with --workers 1 to see what happens',
  });
}
