import { type ChildProcess, fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrokenProduct, Unit } from '#reports';
import type { Context } from '../context.ts';
import type { FromHand, HandSetting, ToHand } from './hand-messages.ts';

/** A process that has grown beyond this is replaced before its next unit, so that a long night needs no more than a short one. */
const mostBytes = 1_500_000_000;

/**
 * Does units in a process of its own, one at a time: the night itself can then always be stopped, whatever a unit is
 * busy with, and survives what a unit breaks.
 */
export class Hand {
  readonly #context: Context;
  readonly #setting: HandSetting;
  #child: ChildProcess | null = null;
  #isEnded = false;

  constructor(context: Context, setting: HandSetting) {
    this.#context = context;
    this.#setting = setting;
  }

  /** Does a unit; its product stands in the draft afterwards. One that fails in two processes is broken itself. */
  async do(unit: Unit, draft: string): Promise<void> {
    const first = await this.#try(unit, draft);
    // Whoever ended it does not want it tried again.
    if (first === 'done' || this.#isEnded) return;
    const second = await this.#try(unit, draft);
    if (second === 'done' || this.#isEnded) return;
    await writeFile(draft, JSON.stringify({ kind: 'broken', error: second.message } satisfies BrokenProduct));
  }

  /** Ends for good, and whatever it was doing. */
  end(): void {
    this.#isEnded = true;
    this.#stop();
  }

  /** What a failure left in the process, such as a lost connection, must not fail the next unit too. */
  async #try(unit: Unit, draft: string): Promise<'done' | { readonly message: string }> {
    this.#child ??= this.#start();
    const answer = await answerOf(this.#child, { kind: 'do', unit, draft });
    if (answer.kind === 'failed' || answer.rssBytes > mostBytes) this.#stop();
    return answer.kind === 'done' ? 'done' : answer;
  }

  #stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #start(): ChildProcess {
    const child = fork(program, {
      cwd: this.#setting.cwd,
      env: { ...this.#context.environment, NODE_COMPILE_CACHE: getCompileCacheDir() },
      // What it prints is progress of commands that it borrows from; the night tells its own.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    child.send({ kind: 'begin', setting: this.#setting } satisfies ToHand);
    return child;
  }
}

/** What the process says of the unit, or that there is no longer one to say anything. */
function answerOf(child: ChildProcess, message: ToHand): Promise<FromHand> {
  const { promise, resolve } = Promise.withResolvers<FromHand>();
  const lost = (code: number | null, signal: NodeJS.Signals | null) =>
    resolve({ kind: 'failed', message: `its process ended with ${signal ?? `code ${code}`}` });
  const failed = (error: Error) => resolve({ kind: 'failed', message: error.message });
  child.once('message', resolve);
  child.once('exit', lost);
  child.once('error', failed);
  child.send(message);
  return promise.finally(() => {
    child.off('message', resolve);
    child.off('exit', lost);
    child.off('error', failed);
  });
}

const program = fileURLToPath(new URL(`./hand-process${extname(import.meta.url)}`, import.meta.url));
