import { type Coverage, coverageOf, type Delta, type GateFacts, type GateFinding, type MutationSides } from '#reports';
import { implementedRules, type Target } from '#targets';
import { type Context, say } from '../context.ts';
import { changedPolicyFiles } from '../diff/changed-policy-files.ts';
import { compareVersions } from '../diff/compare-versions.ts';
import { loadTarget } from '../versions/load-target.ts';
import { compareMutants } from './compare-mutants.ts';
import { divideDeclarations } from './declarations.ts';
import { engineLocations } from './engine-locations.ts';
import { type Examination, type Ready, stopHere } from './examination.ts';
import { type MatrixCheck, startMatrices } from './matrix-findings.ts';
import { bothSuites, candidateSuite, type Suites } from './run-suites.ts';

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

async function examineTargets(context: Context, ready: Ready): Promise<Examined> {
  const ran = await candidateSuite(context, ready);
  stopHere(ready);
  const matrices = matricesOf(context, ready);
  try {
    const facts = await factsOf(context, ready, await bothSuites(context, ready, ran));
    return { facts, further: await matrices.findings() };
  } finally {
    matrices.end();
  }
}

/** The golden matrices are those of the reference engine. */
function matricesOf(context: Context, { config, changes }: Ready): MatrixCheck {
  if (config.engine === null) return startMatrices(context, changes);
  return { findings: async () => [], end: () => {} };
}

async function factsOf(context: Context, ready: Ready, suites: Suites): Promise<GateFacts> {
  const delta = await deltaOf(context, ready, suites);
  stopHere(ready);
  const { config, base, candidate, changes } = ready;
  const places = await engineLocations(context.cwd, changes);
  const mutation = await mutationOf(ready, suites, { delta, named: Object.keys(places.ruleLocations) });
  stopHere(ready);
  const coverage = coverageOf(suites.cases, rulesOf(candidate));
  const baseCoverage = coverageOf(suites.before.cases, rulesOf(base));
  const losesNothing = coveredIn(baseCoverage).isSubsetOf(coveredIn(coverage));
  return {
    candidate: { cases: suites.cases, coverage },
    base: { cases: suites.before.cases, coverage: baseCoverage },
    // It takes as long as either of the others, and is about what is lost alone.
    coveredWithBaseEngine: losesNothing ? new Set() : coveredIn(coverageOf(suites.before.answered, rulesOf(base))),
    delta,
    mutation,
    changedScenarios: suites.scenarios.changed,
    ...divideDeclarations(config, ready.baseConfig),
    thresholds: config.gate.thresholds,
    thresholdLocation: config.path === null ? null : { path: config.path, line: 1 },
    ...places,
    features: suites.features,
  };
}

/** Worlds of all kinds are generated where the engine differs: one engine answers alike, but for changed policy files. */
async function deltaOf(context: Context, ready: Ready, { cases, before }: Suites): Promise<Delta> {
  const { base, candidate, baseFolder, changes, config, seed, fuzzMs, told, isInterrupted } = ready;
  const policyFiles = await changedPolicyFiles(context.cwd, baseFolder, config.policies);
  const milliseconds = changes.changed.engine.length === 0 ? 0 : fuzzMs;
  const name = changes.isDirty ? 'the work tree' : changes.headSha.slice(0, 12);
  return compareVersions(context, {
    base: { name: changes.baseSha.slice(0, 12), target: base },
    candidate: { name, target: candidate },
    cases: [...cases, ...before.gone],
    baseAnswers: before.answers,
    fuzz: { seed, isOver: overAfter(context, milliseconds, isInterrupted), minimumWorlds: 0 },
    policyFiles,
    features: config.features,
    imports: config.imports,
    tell: (line) => say(told, line),
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

function coveredIn({ items }: Coverage): ReadonlySet<string> {
  return new Set(items.filter(({ coveredBy }) => coveredBy.length > 0).map(({ id }) => id));
}

function rulesOf(target: Target) {
  return target.rules ?? implementedRules();
}
