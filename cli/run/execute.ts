import { extname } from 'node:path';
import {
  type IRunOptions,
  type ISourcesCoordinates,
  type ISupportCodeLibrary,
  runCucumber,
} from '@cucumber/cucumber/api';
import type { Case, ClockMove } from '#reports';
import { lendRun } from '#steps';
import type { Target } from '#targets';
import type { Context } from '../context.ts';
import { withMovedClock } from './moved-clock.ts';
import { stoppedSteps } from './stopped-steps.ts';
import { cucumberEnvironment } from './support.ts';

export interface Execution {
  readonly sources: ISourcesCoordinates;
  readonly library: ISupportCodeLibrary;
  readonly target: Target;
  readonly seed: number;
  readonly finished: (one: Case) => void;
  /** True from the moment on when the person asked to stop: the scenarios that are left are not begun. */
  readonly isInterrupted: () => boolean;
  /** Places of scenarios in the order in which they run; without it the sources say. */
  readonly order?: readonly string[];
  /** Another clock than that of the run. */
  readonly clock?: ClockMove;
}

/** Runs the scenarios in this process and hands over their cases as they end. */
export async function execute(context: Context, execution: Execution): Promise<void> {
  const { sources, library, target, seed, finished, isInterrupted, order, clock } = execution;
  const stops = stoppedSteps();
  lendRun({
    target,
    seed,
    isInterrupted,
    record: (one) => finished(stops.mark(one)),
    ...(clock?.instanceNow === undefined ? {} : { now: clock.instanceNow }),
  });
  try {
    const options: IRunOptions = {
      sources,
      support: library,
      runtime: runtimeOptions,
      formats: { stdout: silentFormatter, files: {}, publish: false, options: {} },
      plugins: pluginsFor(order),
    };
    const run = () => runCucumber(options, cucumberEnvironment(context), (message) => stops.note(message));
    await withMovedClock(clock, run);
  } finally {
    lendRun(undefined);
  }
}

/** Runs the scenarios so many times, in another order each time: the seed and the turn say which. */
export async function executeRepeatedly(context: Context, execution: Execution, times: number): Promise<void> {
  for (let turn = 0; turn < times && !execution.isInterrupted(); turn += 1) {
    const sources = turn === 0 ? execution.sources : { ...execution.sources, order: orderOf(execution.seed + turn) };
    await execute(context, { ...execution, sources });
  }
}

function orderOf(seed: number): ISourcesCoordinates['order'] {
  return `random:${seed}`;
}

function pluginsFor(order: readonly string[] | undefined): NonNullable<IRunOptions['plugins']> {
  if (order === undefined) return { specifiers: [], options: {} };
  return { specifiers: [givenOrder], options: { order: [...order] } };
}

const runtimeOptions = {
  dryRun: false,
  failFast: false,
  filterStacktraces: true,
  parallel: 0,
  retry: 0,
  retryTagFilter: '',
  strict: true,
  worldParameters: {},
};

const silentFormatter = moduleBeside('./silent-formatter');
const givenOrder = moduleBeside('./given-order');

function moduleBeside(name: string): string {
  return new URL(`${name}${extname(import.meta.url)}`, import.meta.url).href;
}
