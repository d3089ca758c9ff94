import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Case } from '#reports';
import type { Target } from '#targets';
import type { Context } from '../context.ts';
import type { OpenDatabase } from './database.ts';
import { execute } from './execute.ts';
import type { Plan } from './plan.ts';
import type { Worker } from './worker.ts';

export interface SpreadRun {
  readonly plan: Plan;
  readonly library: ISupportCodeLibrary;
  readonly target: Target;
  readonly seed: number;
  /** Processes beside this one; each takes an equal share. */
  readonly workers: readonly Worker[];
  readonly database: OpenDatabase;
  readonly finished: (one: Case) => void;
  readonly isInterrupted: () => boolean;
}

/** Executes the scenarios, shared between this process and the workers; the cases come ordered by where they stand. */
export async function executeSpread(context: Context, run: SpreadRun): Promise<readonly Case[]> {
  const { plan, library, target, seed, workers, isInterrupted } = run;
  const cases: Case[] = [];
  const finished = (one: Case) => {
    cases.push(one);
    run.finished(one);
  };
  const shardOf = (index: number) => `${index + 1}/${workers.length + 1}`;
  const { paths, tagExpression: tags } = plan.sources;
  const beside = workers.map(async (worker, index) => {
    const databaseUrl = await run.database.another();
    await worker.run({ paths, tags, seed, shard: shardOf(index + 1), databaseUrl }, finished);
  });
  const sources = workers.length === 0 ? plan.sources : { ...plan.sources, shard: shardOf(0) };
  await Promise.all([execute(context, { sources, library, target, seed, isInterrupted, finished }), ...beside]);
  return cases.sort((a, b) => a.origin.uri.localeCompare(b.origin.uri) || a.origin.line - b.origin.line);
}
