import { availableParallelism } from 'node:os';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { type Case, progressReporter } from '#reports';
import type { Target } from '#targets';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { readDurations } from '../run/durations-file.ts';
import { byPlace, executeSpread } from '../run/execute-spread.ts';
import { type Ground, noPostgres, openGround } from '../run/ground.ts';
import { inspectSteps, inspectTags } from '../run/inspect.ts';
import type { Plan } from '../run/plan.ts';
import { definitionsOf } from '../run/support.ts';
import { startWorker, type Worker, workersFor } from '../run/worker.ts';

export interface SuiteRun {
  readonly plan: Plan;
  readonly library: ISupportCodeLibrary;
  readonly imports: readonly string[];
  readonly seed: number;
  readonly postgres: string | undefined;
  /** The engine that the configuration names; null is the reference engine. */
  readonly engine: Target | null;
  /** Whether the reference engine decides from a database; in memory it takes half the time. */
  readonly overPostgres: boolean;
  /** Where progress goes. */
  readonly told: Context;
  readonly isInterrupted: () => boolean;
}

/** The cases of all scenarios of the candidate, and what they were run on, in words. */
export async function runSuite(
  context: Context,
  run: SuiteRun,
): Promise<{ readonly cases: readonly Case[]; readonly ground: string }> {
  const { plan, library, imports, engine } = run;
  inspectTags(plan.pickles);
  inspectSteps(plan.pickles, definitionsOf(context, library));
  const target = run.overPostgres ? 'reference' : 'in-process';
  // An engine of somebody else is asked by one process: whether it bears several only its owner knows.
  const beside = engine === null ? workersFor(plan.pickles.length, undefined) - 1 : 0;
  const count = Math.min(beside, availableParallelism() - 1);
  const workers = Array.from({ length: count }, () => startWorker(context, { cwd: context.cwd, imports, target }));
  try {
    const ground = engine === null ? await openGround(context, { target, postgres: run.postgres }) : groundOf(engine);
    try {
      return { cases: await executeAll(context, { ...run, workers, ground }), ground: ground.told };
    } finally {
      await ground.close();
    }
  } finally {
    for (const worker of workers) worker.end();
  }
}

async function executeAll(
  context: Context,
  run: SuiteRun & { readonly workers: readonly Worker[]; readonly ground: Ground },
): Promise<readonly Case[]> {
  const { plan, library, ground, seed, workers, told, isInterrupted } = run;
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
      finished: (one) => progress.finished(one),
      isInterrupted,
    });
    const cases = byPlace(processes.flat());
    if (!isInterrupted() && cases.length < total) throw silent(total - cases.length);
    return cases;
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
