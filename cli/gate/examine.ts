import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { type Case, coverageOf, type Delta, type GateFacts, type GateFinding, type MutationSides } from '#reports';
import { implementedRules, type Target } from '#targets';
import type { FilledConfig } from '../config/filled-config.ts';
import { type Context, say } from '../context.ts';
import { changedPolicyFiles } from '../diff/changed-policy-files.ts';
import { compareVersions } from '../diff/compare-versions.ts';
import { CliError, exitCodes } from '../errors.ts';
import { type Plan, planRun } from '../run/plan.ts';
import { loadSteps } from '../run/support.ts';
import { loadTarget } from '../versions/load-target.ts';
import { type BaseSuite, baseSuite } from './base-suite.ts';
import { runSuite } from './candidate-suite.ts';
import type { Changes } from './changes.ts';
import { compareMutants } from './compare-mutants.ts';
import { divideDeclarations } from './declarations.ts';
import { matrixFindings } from './matrix-findings.ts';
import { ruleLocations } from './rule-locations.ts';
import { compareScenarios, type ScenarioChanges, scenariosIn } from './scenario-texts.ts';

export interface Examination {
  readonly config: FilledConfig;
  /** Null where the configuration of the base cannot be read. */
  readonly baseConfig: FilledConfig | null;
  /** The checkout of the base. */
  readonly baseFolder: string;
  readonly changes: Changes;
  readonly seed: number;
  readonly fuzzMs: number;
  readonly postgres: string | undefined;
  /** Where progress goes. */
  readonly told: Context;
  readonly isInterrupted: () => boolean;
}

/** What is known of a change once everything has been asked. */
export interface Examined {
  readonly facts: GateFacts;
  /** Findings that no comparison of cases makes. */
  readonly further: readonly GateFinding[];
}

/** Runs the suite of the candidate, and compares what it decides, covers and notices with the base. */
export async function examine(context: Context, examination: Examination): Promise<Examined> {
  const { config, baseConfig, baseFolder } = examination;
  const candidate = await loadTarget(context.cwd, config.engine);
  const base = await loadTarget(baseFolder, baseConfig?.engine ?? config.engine);
  try {
    return await examineTargets(context, { ...examination, base, candidate });
  } finally {
    await candidate.dispose();
    await base.dispose();
  }
}

/** An examination under way. */
interface Ready extends Examination {
  readonly base: Target;
  readonly candidate: Target;
}

interface Suites {
  readonly library: ISupportCodeLibrary;
  readonly scenarios: ScenarioChanges;
  readonly cases: readonly Case[];
  readonly before: BaseSuite;
  readonly features: ReadonlySet<string>;
}

async function examineTargets(context: Context, ready: Ready): Promise<Examined> {
  const suites = await suitesOf(context, ready);
  const delta = await deltaOf(context, ready, suites);
  stopHere(ready);
  const { config, base, candidate, changes } = ready;
  const places = ruleLocations(context.cwd, changes.changed.engine);
  const mutation = await mutationOf(ready, suites, { delta, named: Object.keys(places) });
  stopHere(ready);
  const facts: GateFacts = {
    candidate: { cases: suites.cases, coverage: coverageOf(suites.cases, rulesOf(candidate)) },
    base: { cases: suites.before.cases, coverage: coverageOf(suites.before.cases, rulesOf(base)) },
    coveredWithBaseEngine: delta.groups.length === 0 ? new Set() : coveredIn(suites.before.answered, base),
    delta,
    mutation,
    changedScenarios: suites.scenarios.changed,
    ...divideDeclarations(config, ready.baseConfig),
    thresholds: config.gate.thresholds,
    thresholdLocation: config.path === null ? null : { path: config.path, line: 1 },
    ruleLocations: places,
    features: suites.features,
  };
  return { facts, further: await matrixFindings(context.cwd, changes, candidate) };
}

/** What the suites of both versions come to. */
async function suitesOf(context: Context, ready: Ready): Promise<Suites> {
  const { config, baseConfig, baseFolder, changes, seed, told, isInterrupted } = ready;
  const plan = await planRun(context, { paths: config.features, tags: '', seed });
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
  say(told, `${cases.length} scenarios, ${ground}`);
  stopHere(ready);
  const old = scenariosIn({ ...context, cwd: baseFolder }, baseConfig?.features ?? config.features);
  const scenarios = compareScenarios(plan.pickles, old);
  const asked = { folder: baseFolder, target: ready.base, library, seed, scenarios, candidate: cases, isInterrupted };
  return { library, scenarios, cases, before: await baseSuite(context, asked), features: urisOf(plan) };
}

/** Where only documents and policy files differ, the scenarios need no database to decide as they did. */
function mayDecideOtherwise({ changed }: Changes): boolean {
  const { engine, scenarios, other } = changed;
  return engine.length > 0 || scenarios.length > 0 || other.some((path) => /\.(?:[cm]?[jt]s|sql|json)$/.test(path));
}

function urisOf({ pickles }: Plan): ReadonlySet<string> {
  return new Set(pickles.map(({ uri }) => uri));
}

/** Generated worlds are asked about where the engine differs: one engine answers alike. */
async function deltaOf(context: Context, ready: Ready, { cases, before }: Suites): Promise<Delta> {
  const { base, candidate, baseFolder, changes, config, seed, fuzzMs, isInterrupted } = ready;
  const policyFiles = await changedPolicyFiles(context.cwd, baseFolder, config.policies);
  const milliseconds = changes.changed.engine.length === 0 && policyFiles.length === 0 ? 0 : fuzzMs;
  const name = changes.isDirty ? 'the work tree' : changes.headSha.slice(0, 12);
  return compareVersions(context, {
    base: { name: changes.baseSha.slice(0, 12), target: base },
    candidate: { name, target: candidate },
    cases: [...cases, ...before.gone],
    fuzz: { seed, isOver: overAfter(context, milliseconds, isInterrupted), minimumWorlds: 0 },
    policyFiles,
    features: config.features,
    imports: config.imports,
  });
}

/** The time runs from the first time that somebody asks. */
function overAfter(context: Context, milliseconds: number, isInterrupted: () => boolean): () => boolean {
  let until: number | undefined;
  return () => {
    until ??= context.now().getTime() + milliseconds;
    return isInterrupted() || context.now().getTime() >= until;
  };
}

async function mutationOf(
  ready: Ready,
  { cases, before, scenarios }: Suites,
  { delta, named }: { readonly delta: Delta; readonly named: readonly string[] },
): Promise<MutationSides | null> {
  const { changes, config, baseFolder } = ready;
  // Mutants are replayed by the reference engine: of another one they say nothing.
  if (config.engine !== null) return null;
  const about = [
    ...scenarios.changed,
    ...before.gone.map(({ id }) => id),
    ...delta.groups.flatMap(({ caseIds }) => caseIds),
    ...cases.filter(({ rules }) => rules.some((rule) => named.includes(rule))).map(({ id }) => id),
  ];
  const isSameEngine = changes.changed.engine.length === 0;
  const passing = new Set(cases.filter(({ status }) => status === 'passed').map(({ id }) => id));
  const failing = new Set(cases.map(({ id }) => id).filter((id) => !passing.has(id)));
  return compareMutants({
    baseFolder: isSameEngine ? null : baseFolder,
    // What a failing scenario would notice comes back with it.
    base: before.cases.filter(({ id }) => !failing.has(id)),
    candidate: cases,
    about,
  });
}

function coveredIn(cases: readonly Case[], target: Target): ReadonlySet<string> {
  const { items } = coverageOf(cases, rulesOf(target));
  return new Set(items.filter(({ coveredBy }) => coveredBy.length > 0).map(({ id }) => id));
}

function rulesOf(target: Target) {
  return target.rules ?? implementedRules();
}

/** Half a verdict is none. */
function stopHere({ isInterrupted }: Examination): void {
  if (!isInterrupted()) return;
  throw new CliError('gate: it was stopped before its end: there is no verdict', { exitCode: exitCodes.environment });
}
