import type { Delta, GateFacts, GateFinding, MutationSides, PolicySuite } from '#reports';
import { implementedRules, type Target } from '#targets';
import { type Context, say } from '../context.ts';
import { changedPolicyFiles } from '../diff/changed-policy-files.ts';
import { recordedAnswers } from '../diff/compare-cases.ts';
import { compareVersions } from '../diff/compare-versions.ts';
import type { LanguageVersions } from '../diff/language-versions.ts';
import { loadTarget } from '../versions/load-target.ts';
import { type Beside, openBeside, type Pending } from './beside.ts';
import { compareMutants } from './compare-mutants.ts';
import { divideDeclarations } from './declarations.ts';
import { engineLocations } from './engine-locations.ts';
import { type Examination, type Ready, stopHere } from './examination.ts';
import { matrixFindings } from './matrix-findings.ts';
import { openLanguages, policySuite } from './policy-suites.ts';
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
  const beside = openBeside(context);
  try {
    // The golden matrices are those of the reference engine.
    const matrices = ready.config.engine === null ? matrixFindings(context, beside, ready.changes) : [];
    const { facts, further } = await factsOf(context, { ...ready, beside }, await bothSuites(context, ready, ran));
    return { facts, further: [...further, ...(await matrices)] };
  } finally {
    beside.end();
  }
}

interface ReadyBeside extends Ready {
  readonly beside: Beside;
}

async function factsOf(context: Context, ready: ReadyBeside, suites: Suites): Promise<Examined> {
  const languages = await openLanguages(context, ready.baseFolder, ready.config.policies);
  try {
    const facts = await factsWith(context, ready, { suites, languages: languages.languages });
    return { facts, further: languages.findings };
  } finally {
    await languages.close();
  }
}

interface Compared {
  readonly suites: Suites;
  readonly languages: readonly LanguageVersions[];
}

async function factsWith(context: Context, ready: ReadyBeside, { suites, languages }: Compared): Promise<GateFacts> {
  const covered = await coverageBeside(ready, suites);
  const delta = await deltaOf(context, ready, { suites, languages });
  stopHere(ready);
  const policySuites: PolicySuite[] = [];
  for (const one of languages)
    policySuites.push(
      await policySuite(one, { cases: suites.cases, gone: suites.before.gone, changed: suites.scenarios.changed }),
    );
  const { config, changes } = ready;
  const places = await engineLocations(context.cwd, changes);
  const mutation = await mutationOf(ready, suites, { delta, named: Object.keys(places.ruleLocations) });
  stopHere(ready);
  const { candidate, base, coveredWithBaseEngine } = await covered.answer;
  return {
    candidate: { cases: suites.cases, coverage: candidate },
    base: { cases: suites.before.cases, coverage: base },
    coveredWithBaseEngine,
    delta,
    mutation,
    policySuites,
    changedScenarios: suites.scenarios.changed,
    ...divideDeclarations(config, ready.baseConfig),
    thresholds: config.gate.thresholds,
    thresholdLocation: config.path === null ? null : { path: config.path, line: 1 },
    ...places,
    features: suites.features,
  };
}

/** Coverage needs nothing of what the engines are asked meanwhile. */
function coverageBeside(
  { beside, candidate, base }: ReadyBeside,
  { cases, before }: Suites,
): Promise<Pending<'coverage'>> {
  const rules = { candidate: rulesOf(candidate), base: rulesOf(base) };
  return beside.ask('coverage', { candidate: cases, base: before.cases, answered: before.answered, rules });
}

/** Worlds of all kinds are generated where the engine differs: one engine answers alike, but for changed policy files. */
async function deltaOf(
  context: Context,
  ready: Ready,
  { suites: { cases, before }, languages }: Compared,
): Promise<Delta> {
  const { base, candidate, baseFolder, changes, config, seed, fuzzMs, told, isInterrupted } = ready;
  const policyFiles = await changedPolicyFiles(context.cwd, baseFolder, config.policies);
  const milliseconds = changes.changed.engine.length === 0 ? 0 : fuzzMs;
  const name = changes.isDirty ? 'the work tree' : changes.headSha.slice(0, 12);
  return compareVersions(context, {
    base: { name: changes.baseSha.slice(0, 12), target: base },
    candidate: { name, target: candidate },
    cases: [...cases, ...before.gone],
    known: { base: before.answers, candidate: recordedAnswers(cases) },
    fuzz: { seed, isOver: overAfter(context, milliseconds, isInterrupted), minimumWorlds: 0 },
    policyFiles,
    languages,
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

function rulesOf(target: Target) {
  return target.rules ?? implementedRules();
}
