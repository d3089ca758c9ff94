import type { Attempt, Bench, Case, ClockMove } from '#reports';
import { attemptOf } from '#reports';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import type { Ground } from './ground.ts';
import { startWorker, type Worker } from './worker.ts';
import type { WorkerSetting } from './worker-messages.ts';

export interface BenchOptions {
  readonly setting: WorkerSetting;
  readonly ground: Ground;
  readonly seed: number;
}

/** A fresh process with a fresh database, in which scenarios are tried one after another. */
export async function openBench(context: Context, { setting, ground, seed }: BenchOptions): Promise<Bench> {
  const worker = startWorker(context, setting);
  const databaseUrl = await ground.another();
  const run = (order: readonly string[], clock?: ClockMove) =>
    casesOf(worker, { paths: pathsAt(order), tags: '', seed, repeat: 1, databaseUrl, order, ...withClock(clock) });
  return {
    async run(ids) {
      for (const batch of withoutRepetitions(ids)) await run(batch);
    },
    async try(id, clock): Promise<Attempt> {
      const [one] = await run([id], clock);
      if (one !== undefined) return attemptOf(one);
      throw new CliError(`\`${id}\`: left no case when it was tried again`, { exitCode: exitCodes.environment });
    },
    close: () => worker.end(),
  };
}

async function casesOf(worker: Worker, share: Parameters<Worker['run']>[0]): Promise<readonly Case[]> {
  const cases: Case[] = [];
  await worker.run(share, (one) => cases.push(one));
  return cases;
}

function withClock(clock: ClockMove | undefined): { readonly clock?: ClockMove } {
  return clock === undefined ? {} : { clock };
}

/** Each feature once, with the lines: `a.feature:3` and `a.feature:9` are `a.feature:3:9`. */
function pathsAt(ids: readonly string[]): readonly string[] {
  const byFeature = Map.groupBy(ids, (id) => id.replace(/:\d+$/, ''));
  return [...byFeature].map(([uri, own]) => `${uri}${own.map((id) => id.slice(uri.length)).join('')}`);
}

/** Cucumber runs a scenario once in a run: a list that names one again goes on in another. */
function withoutRepetitions(ids: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [[]];
  for (const id of ids) {
    if (batches.at(-1)?.includes(id) === true) batches.push([]);
    batches.at(-1)?.push(id);
  }
  return batches.filter((batch) => batch.length > 0);
}
