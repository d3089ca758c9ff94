import { PassThrough } from 'node:stream';
import type { Case } from '#reports';
import { inProcessTarget } from '#targets';
import { type Context, home } from '../../cli/context.ts';
import { execute } from '../../cli/run/execute.ts';
import { planRun } from '../../cli/run/plan.ts';
import { loadSteps } from '../../cli/run/support.ts';

const seed = 1;

/** The cases that all scenarios leave, run in this process without a database. */
export async function scenarioCases(): Promise<readonly Case[]> {
  const context: Context = {
    cwd: home,
    environment: {},
    stdout: new PassThrough().resume(),
    stderr: new PassThrough().resume(),
    freshSeed: () => seed,
    now: () => new Date(),
  };
  const cases: Case[] = [];
  const library = await loadSteps(context);
  const { sources } = await planRun(context, { paths: ['features'], tags: '', seed });
  const finished = (one: Case) => cases.push(one);
  await execute(context, { sources, library, target: inProcessTarget(), seed, finished, isInterrupted: () => false });
  return cases;
}
