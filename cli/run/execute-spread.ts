import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Case, Durations } from '#reports';
import type { Context } from '../context.ts';
import { dividePlan } from './divide-plan.ts';
import { executeRepeatedly } from './execute.ts';
import type { Ground } from './ground.ts';
import { type Plan, partOfPlan, pathsOf } from './plan.ts';
import type { Worker } from './worker.ts';

export interface SpreadRun {
  readonly plan: Plan;
  readonly library: ISupportCodeLibrary;
  readonly ground: Ground;
  readonly seed: number;
  /** How often each scenario runs. */
  readonly repeat: number;
  /** Processes beside this one: each takes a share of about the same length. */
  readonly workers: readonly Worker[];
  readonly durations: Durations;
  readonly finished: (one: Case) => void;
  readonly isInterrupted: () => boolean;
}

/** Cases in the order in which one process ran them. */
export type ProcessCases = readonly Case[];

/** Executes the scenarios, shared between this process and the workers; the cases come by process. */
export async function executeSpread(context: Context, run: SpreadRun): Promise<readonly ProcessCases[]> {
  const { plan, library, ground, seed, repeat, workers, isInterrupted } = run;
  const { parts } = dividePlan(plan.pickles, workers.length + 1, run.durations);
  const processes = parts.map((): Case[] => []);
  const finishedIn = (process: number) => (one: Case) => {
    processes[process]?.push(one);
    run.finished(one);
  };
  const beside = workers.map(async (worker, index) => {
    const own = parts[index + 1] ?? [];
    const databaseUrl = await ground.another();
    if (own.length === 0) return;
    const share = { paths: pathsOf(own), tags: plan.sources.tagExpression, seed, repeat, databaseUrl };
    await worker.run(share, finishedIn(index + 1));
  });
  // Alone it takes the selection as it was made: a folder is shorter than a list of lines.
  const { sources } = workers.length === 0 ? plan : partOfPlan(plan, parts[0] ?? []);
  const { target } = ground;
  const execution = { sources, library, target, seed, isInterrupted, finished: finishedIn(0) };
  await Promise.all([executeRepeatedly(context, execution, repeat), ...beside]);
  return processes;
}

/** Cases ordered by where they stand. */
export function byPlace(cases: readonly Case[]): readonly Case[] {
  return cases.toSorted((a, b) => a.origin.uri.localeCompare(b.origin.uri) || a.origin.line - b.origin.line);
}
