import { extname } from 'node:path';
import { type ISourcesCoordinates, type ISupportCodeLibrary, runCucumber } from '@cucumber/cucumber/api';
import type { Case } from '#reports';
import { lendRun } from '#steps';
import type { Target } from '#targets';
import type { Context } from '../context.ts';
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
}

/** Runs the scenarios in this process and hands over their cases as they end. */
export async function execute(context: Context, execution: Execution): Promise<void> {
  const { sources, library, target, seed, finished, isInterrupted } = execution;
  const stops = stoppedSteps();
  lendRun({
    target,
    seed,
    isInterrupted,
    record: (one) => finished(stops.mark(one)),
  });
  try {
    await runCucumber(
      {
        sources,
        support: library,
        runtime: runtimeOptions,
        formats: { stdout: silentFormatter, files: {}, publish: false, options: {} },
        plugins: { specifiers: [], options: {} },
      },
      cucumberEnvironment(context),
      (message) => stops.note(message),
    );
  } finally {
    lendRun(undefined);
  }
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

const silentFormatter = new URL(`./silent-formatter${extname(import.meta.url)}`, import.meta.url).href;
