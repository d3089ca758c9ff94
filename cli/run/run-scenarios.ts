import { type Case, joinRepetitions, progressReporter } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { diagnoseFailures } from './diagnose-failures.ts';
import { byPlace, executeSpread, type SpreadRun } from './execute-spread.ts';
import { listenForInterrupt } from './interrupt.ts';
import type { DiagnosisChoice } from './run-options.ts';
import type { WorkerSetting } from './worker-messages.ts';

export interface ScenarioRun extends Omit<SpreadRun, 'isInterrupted' | 'finished'> {
  readonly setting: WorkerSetting;
  readonly choice: DiagnosisChoice;
}

export interface RanScenarios {
  readonly cases: readonly Case[];
  readonly interrupted: boolean;
}

/** Runs the scenarios until they end or the person stops them, and tries again what failed: one case for each. */
export async function runScenarios(context: Context, run: ScenarioRun): Promise<RanScenarios> {
  const total = run.plan.pickles.length * run.repeat;
  const progress = progressReporter((text) => context.stdout.write(text), {
    tty: context.stdout.isTTY === true,
    total,
  });
  const interrupt = listenForInterrupt(() => {
    say(context, '\nstopping: the report covers what has run; once more ends at once');
    for (const worker of run.workers) worker.stop();
  });
  const endedAt = new Map<string, number>();
  const finished = (one: Case) => {
    if (one.status !== 'passed' && !endedAt.has(one.id)) endedAt.set(one.id, context.now().getTime());
    progress.finished(one);
  };
  try {
    const { isInterrupted } = interrupt;
    const processes = await executeSpread(context, { ...run, isInterrupted, finished });
    progress.end();
    const interrupted = isInterrupted();
    const ran = processes.flat().length;
    if (!interrupted && ran < total) throw silentScenarios(total - ran);
    const cases = byPlace(joinRepetitions(processes.flat()));
    if (interrupted) return { cases, interrupted };
    return {
      cases: await diagnoseFailures(context, { cases, processes }, { ...run, endedAt, isInterrupted }),
      interrupted,
    };
  } finally {
    interrupt.stop();
  }
}

function silentScenarios(count: number): CliError {
  return new CliError(`${count} scenario${count === 1 ? '' : 's'} left no case: that is no pass`, {
    exitCode: exitCodes.environment,
    hint: 'run again with ASSAY_DEBUG=1 and --workers 1, and report what it prints',
  });
}
