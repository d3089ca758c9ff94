import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Case } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError } from '../errors.ts';
import { type Plan, planRun } from '../run/plan.ts';
import { loadSteps } from '../run/support.ts';
import { type BaseSuite, baseSuite } from './base-suite.ts';
import { runSuite } from './candidate-suite.ts';
import type { Changes } from './changes.ts';
import type { Ready } from './examination.ts';
import { compareScenarios, type ScenarioChanges, scenariosIn } from './scenario-texts.ts';

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
  const { config, changes, seed, told, isInterrupted } = ready;
  const plan = await planned(context, ready);
  const library = await loadSteps(context, config.imports);
  const { cases, ground } = await runSuite(context, {
    plan,
    library,
    imports: config.imports,
    seed,
    postgres: ready.postgres,
    engine: config.engine === null ? null : ready.candidate,
    overPostgres: mayDecideOtherwise(changes),
    told,
    isInterrupted,
  });
  say(told, `${cases.length} ${cases.length === 1 ? 'scenario' : 'scenarios'}, ${ground}`);
  return { plan, library, cases };
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

/** Where only documents and policy files differ, the scenarios need no database to decide as they did. */
function mayDecideOtherwise({ changed }: Changes): boolean {
  const { engine, scenarios, other } = changed;
  return engine.length > 0 || scenarios.length > 0 || other.some((path) => /\.(?:[cm]?[jt]s|sql|json)$/.test(path));
}

function urisOf({ pickles }: Plan): ReadonlySet<string> {
  return new Set(pickles.map(({ uri }) => uri));
}
