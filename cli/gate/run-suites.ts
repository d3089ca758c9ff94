import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Case } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError } from '../errors.ts';
import { diagnoseFailures } from '../run/diagnose-failures.ts';
import { type Plan, planRun } from '../run/plan.ts';
import { loadSteps } from '../run/support.ts';
import { type BaseSuite, baseSuite } from './base-suite.ts';
import { callFailures } from './call-failures.ts';
import { runSuite, runSuiteOn, type SuiteCases } from './candidate-suite.ts';
import type { Ready } from './examination.ts';
import { compareScenarios, type ScenarioChanges, scenariosIn } from './scenario-texts.ts';
import { suiteTarget } from './suite-target.ts';

/** What the suites of both versions came to. */
export interface Suites {
  readonly scenarios: ScenarioChanges;
  readonly cases: readonly Case[];
  readonly before: BaseSuite;
  readonly features: ReadonlySet<string>;
}

/** The candidate's scenarios, run. */
export interface Ran {
  readonly plan: Plan;
  readonly library: ISupportCodeLibrary;
  readonly cases: readonly Case[];
}

/** Runs the scenarios of the candidate. */
export async function candidateSuite(context: Context, ready: Ready): Promise<Ran> {
  const { config, seed, told, isInterrupted, stand } = ready;
  const plan = await planned(context, ready);
  const library = await loadSteps(context, config.imports);
  const run = { plan, library, seed, told, isInterrupted };
  try {
    const ran = await (stand === null ? runSuiteOn(context, run, ready.candidate) : runSuite(context, run, stand));
    say(told, `${ran.cases.length} ${ran.cases.length === 1 ? 'scenario' : 'scenarios'}, ${ran.told}`);
    const cases = isInterrupted() ? ran.cases : await called(context, ready, ran);
    return { plan, library, cases };
  } finally {
    // What comes now has a use for the cores and none for the database.
    await stand?.close();
  }
}

/** A scenario that did not pass stays so, whatever it is called: nothing is tried again in silence. */
async function called(context: Context, ready: Ready, ran: SuiteCases): Promise<readonly Case[]> {
  const { config, changes, seed, stand, told, isInterrupted } = ready;
  const diagnose = async (cases: readonly Case[]) => {
    // An engine of somebody else is asked by one process.
    if (stand === null) return cases;
    const setting = { cwd: context.cwd, imports: config.imports, target: suiteTarget(changes) };
    const choice = { setting, ground: await stand.ground, seed, choice: 'few', isInterrupted } as const;
    return diagnoseFailures(told, { cases, processes: ran.processes }, { ...choice, endedAt: ran.endedAt });
  };
  return callFailures(ran.cases, { target: ready.candidate, diagnose });
}

/** The gate takes no paths: features stand where the configuration says. */
async function planned(context: Context, { config, seed }: Ready): Promise<Plan> {
  try {
    return await planRun(context, { paths: config.features, tags: '', seed });
  } catch (cause) {
    if (!(cause instanceof CliError) || cause.hint === undefined) throw cause;
    const { message, exitCode } = cause;
    const hint = "name the folders and files with scenarios in assay.config.ts: `features: ['features']`";
    throw new CliError(message, { exitCode, hint, cause });
  }
}

/** What the suites of both versions come to. */
export async function bothSuites(context: Context, ready: Ready, { plan, library, cases }: Ran): Promise<Suites> {
  const { config, baseConfig, baseFolder, seed, isInterrupted } = ready;
  const old = scenariosIn({ ...context, cwd: baseFolder }, baseConfig?.features ?? config.features);
  const scenarios = compareScenarios(plan.pickles, old);
  const asked = { folder: baseFolder, target: ready.base, library, seed, scenarios, candidate: cases, isInterrupted };
  return { scenarios, cases, before: await baseSuite(context, asked), features: urisOf(plan) };
}

function urisOf({ pickles }: Plan): ReadonlySet<string> {
  return new Set(pickles.map(({ uri }) => uri));
}
