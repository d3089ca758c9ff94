import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { type Case, progressReporter } from '#reports';
import type { Target } from '#targets';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { readDurations } from '../run/durations-file.ts';
import { byPlace, executeSpread, type ProcessCases } from '../run/execute-spread.ts';
import { type Ground, noPostgres } from '../run/ground.ts';
import { inspectSteps, inspectTags } from '../run/inspect.ts';
import type { Plan } from '../run/plan.ts';
import { definitionsOf } from '../run/support.ts';
import type { Worker } from '../run/worker.ts';
import { type Stand, workersBeside } from './stand.ts';

export interface SuiteRun {
  readonly plan: Plan;
  readonly library: ISupportCodeLibrary;
  readonly seed: number;
  /** Where progress goes. */
  readonly told: Context;
  readonly isInterrupted: () => boolean;
}

/** What became of all scenarios. */
export interface SuiteCases {
  readonly cases: readonly Case[];
  /** The same cases, by the process that ran them. */
  readonly processes: readonly ProcessCases[];
  /** When each scenario that did not pass ended, in milliseconds since 1970. */
  readonly endedAt: ReadonlyMap<string, number>;
  /** What they were run on, in words. */
  readonly told: string;
}

/** Runs all scenarios over a stand. */
export async function runSuite(context: Context, run: SuiteRun, stand: Stand): Promise<SuiteCases> {
  inspect(context, run);
  // Which of the processes are of use only the plan tells.
  const count = workersBeside(run.plan.pickles.length);
  for (const needless of stand.workers.slice(count)) needless.end();
  return executeAll(context, { ...run, workers: stand.workers.slice(0, count), ground: await stand.ground });
}

/** Runs all scenarios against an engine of somebody else, whose owner closes it. */
export async function runSuiteOn(context: Context, run: SuiteRun, engine: Target): Promise<SuiteCases> {
  inspect(context, run);
  return executeAll(context, { ...run, workers: [], ground: groundOf(engine) });
}

function inspect(context: Context, { plan, library }: SuiteRun): void {
  inspectTags(plan.pickles);
  inspectSteps(plan.pickles, definitionsOf(context, library));
}

async function executeAll(
  context: Context,
  run: SuiteRun & { readonly workers: readonly Worker[]; readonly ground: Ground },
): Promise<SuiteCases> {
  const { plan, library, ground, seed, workers, told, isInterrupted } = run;
  const endedAt = new Map<string, number>();
  const total = plan.pickles.length;
  const progress = progressReporter((text) => told.stdout.write(text), { tty: told.stdout.isTTY === true, total });
  try {
    const processes = await executeSpread(context, {
      plan,
      library,
      ground,
      seed,
      repeat: 1,
      workers,
      durations: await readDurations(context, undefined),
      finished: (one) => {
        if (one.status !== 'passed') endedAt.set(one.id, context.now().getTime());
        progress.finished(one);
      },
      isInterrupted,
    });
    const cases = byPlace(processes.flat());
    if (!isInterrupted() && cases.length < total) throw silent(total - cases.length);
    return { cases, processes, endedAt, told: ground.told };
  } finally {
    progress.end();
  }
}

function silent(count: number): CliError {
  return new CliError(`${count} scenario${count === 1 ? '' : 's'} left no case: that is no pass`, {
    exitCode: exitCodes.environment,
    hint: 'run them alone to see what happens: npx assay run',
  });
}

/** The versions that are compared share the target: whoever opened it closes it. */
function groundOf(target: Target): Ground {
  return {
    target,
    postgres: noPostgres,
    told: `target ${target.name}`,
    another: async () => null,
    close: async () => {},
  };
}
