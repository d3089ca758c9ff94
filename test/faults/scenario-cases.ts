import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import type { Case } from '#reports';
import { type Context, home } from '../../cli/context.ts';
import type * as Execute from '../../cli/run/execute.ts';
import type * as Plan from '../../cli/run/plan.ts';
import type * as Support from '../../cli/run/support.ts';
import type * as Targets from '../../targets/index.ts';

// Cucumber loads step definitions with Node's own import. What they share with the run must come from there too, and not
// from Vitest's copies of the modules: else the run records nothing.
const require = createRequire(import.meta.url);
const { execute } = require('../../cli/run/execute.ts') as typeof Execute;
const { planRun } = require('../../cli/run/plan.ts') as typeof Plan;
const { loadSteps } = require('../../cli/run/support.ts') as typeof Support;
const { inProcessTarget } = require('../../targets/index.ts') as typeof Targets;

const seed = 1;

/** The cases that all scenarios leave, or those of some features, run in this process without a database. */
export async function scenarioCases(paths: readonly string[] = ['features']): Promise<readonly Case[]> {
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
  const { sources } = await planRun(context, { paths, tags: '', seed });
  const finished = (one: Case) => cases.push(one);
  await execute(context, { sources, library, target: inProcessTarget(), seed, finished, isInterrupted: () => false });
  if (cases.length === 0) throw new Error('no scenario has left a case');
  return cases;
}
