import { defaultNow } from '#fixtures';
import { attemptOf, type Case, clockMoves, diagnose, type Failure } from '#reports';
import { type Context, say } from '../context.ts';
import type { ProcessCases } from './execute-spread.ts';
import { type BenchOptions, openBench } from './open-bench.ts';
import type { DiagnosisChoice } from './run-options.ts';

export interface Diagnosing extends BenchOptions {
  readonly choice: DiagnosisChoice;
  /** When each scenario first failed, in milliseconds since 1970. */
  readonly endedAt: ReadonlyMap<string, number>;
  readonly isInterrupted: () => boolean;
}

/** What a run came to: a case for each scenario, and all that ran, by process. */
export interface Ran {
  readonly cases: readonly Case[];
  readonly processes: readonly ProcessCases[];
}

/** A fresh process takes a second or two: three failures delay a run that has failed by a few seconds. */
const few = 3;
const mostBenches = 40;

/**
 * Tries failures again and says what kind each is. They stay failed: what a scenario came to in the run is what counts.
 */
export async function diagnoseFailures(context: Context, ran: Ran, options: Diagnosing): Promise<readonly Case[]> {
  const failed = ran.cases.filter(({ status }) => status !== 'passed');
  const wanted = new Set(failed.slice(0, { none: 0, few, all: failed.length }[options.choice]));
  if (wanted.size > 0) say(context, toldBefore(wanted.size, failed.length));
  const called: Case[] = [];
  for (const one of ran.cases) {
    const isTried = wanted.has(one) && !options.isInterrupted();
    called.push(
      isTried ? await withFlake(context, failureOf(context, one, { ...ran, ...options }), { one, options }) : one,
    );
  }
  return called;
}

function toldBefore(wanted: number, failed: number): string {
  const which = wanted === failed ? 'what failed' : `the first ${wanted} of ${failed} that failed`;
  return `trying ${which} again in fresh processes, to tell what kind it is (--diagnose none skips this)`;
}

interface Called {
  readonly one: Case;
  readonly options: Diagnosing;
}

/** A diagnosis that breaks must not take the report with it. */
async function withFlake(context: Context, failure: Failure, { one, options }: Called): Promise<Case> {
  try {
    const flake = await diagnose(failure, {
      openBench: () => openBench(context, options),
      moves: clockMoves(defaultNow),
      mostBenches,
    });
    return { ...one, flake };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    context.stderr.write(`assay: ${one.id}: could not be tried again: ${message}\n`);
    return one;
  }
}

function failureOf(context: Context, one: Case, { processes, endedAt }: Ran & Diagnosing): Failure {
  const own = processes.find((cases) => cases.some((other) => isSame(other, one))) ?? [];
  const before = own.slice(
    0,
    own.findIndex((other) => isSame(other, one)),
  );
  const failedAt = endedAt.get(one.id) ?? context.now().getTime();
  return {
    id: one.id,
    attempt: attemptOf(one),
    predecessors: before.map(({ id }) => id),
    failedAt: {
      words: `the clock of the computer at ${new Date(failedAt).toISOString()}`,
      processShiftMs: failedAt - context.now().getTime(),
    },
  };
}

/** The case itself, or the one that it was made of where the answers of its repetitions differed. */
function isSame(other: Case, one: Case): boolean {
  return other === one || (other.id === one.id && other.steps === one.steps);
}
