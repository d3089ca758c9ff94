import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Case,
  type CoverageGap,
  combinationCoverage,
  coverageOf,
  findGaps,
  historyPoint,
  type RunFacts,
  type SuiteProduct,
  summarize,
} from '#reports';
import { implementedRules } from '#targets';
import { runSuite } from '../../gate/candidate-suite.ts';
import { openStand } from '../../gate/stand.ts';
import { planRun } from '../../run/plan.ts';
import { loadSteps } from '../../run/support.ts';
import { writeReports } from '../../run/write-reports.ts';
import { assayVersion } from '../../version.ts';
import { mostGaps } from '../plan.ts';
import type { Workshop } from './workshop.ts';

/** Runs the features once over Postgres, and leaves the reports of such a run beside the cases. Allure comes last: it tells of mutants too. */
export async function runNightSuite(workshop: Workshop): Promise<SuiteProduct> {
  const startedAt = workshop.context.now();
  const cases = await suiteCases(workshop, workshop.setting.inputs.seed);
  await leaveReports(workshop, cases, startedAt);
  const coverage = coverageOf(cases, implementedRules(), combinationCoverage(cases));
  const passed = cases.filter(({ status }) => status === 'passed').length;
  // Proposals are edits of scenarios: where a policy type has none, nothing is near its gaps.
  const types = new Set(cases.flatMap(({ policyTypes }) => policyTypes));
  const searchesFor = ({ id }: CoverageGap) => workshop.setting.inputs.searches[id] ?? 0;
  const { shares } = historyPoint(coverage, { startedAt: '', seed: 0, scenarios: cases.length, passed });
  return {
    kind: 'suite',
    scenarios: cases.length,
    passed,
    failures: cases
      .filter(({ status }) => status !== 'passed')
      .map(({ id, title, status, failure, origin }) => ({ id, title, status, failure, uri: origin.uri })),
    shares,
    gaps: findGaps(coverage)
      .filter(({ withinReach, policyType }) => withinReach && types.has(policyType))
      .toSorted((one, other) => searchesFor(one) - searchesFor(other))
      .slice(0, mostGaps),
  };
}

/** The cases of all scenarios, in the order that the second seed makes; worlds depend on the seed of the night alone. */
export async function suiteCases({ context, setting }: Workshop, orderSeed: number): Promise<readonly Case[]> {
  const { inputs, postgres } = setting;
  const plan = await planRun(context, { paths: inputs.paths, tags: '', seed: orderSeed });
  const choice = { target: 'reference', imports: inputs.imports, postgres: postgres.url } as const;
  const stand = openStand(context, choice, plan.pickles.length);
  try {
    const library = await loadSteps(context, inputs.imports);
    const run = { plan, library, seed: inputs.seed, told: context, isInterrupted: () => false };
    return (await runSuite(context, run, stand)).cases;
  } finally {
    await stand.close();
  }
}

async function leaveReports({ context, setting, suiteFolder }: Workshop, cases: readonly Case[], startedAt: Date) {
  const { inputs, folder, postgres, replayCommand } = setting;
  const { provider, version } = postgres;
  const facts: RunFacts = {
    seed: inputs.seed,
    target: 'reference',
    postgres: { provider, version },
    startedAt: startedAt.toISOString(),
    durationMs: context.now().getTime() - startedAt.getTime(),
    implemented: implementedRules(),
    interrupted: false,
    replayCommand,
    assayVersion: assayVersion(),
  };
  await mkdir(suiteFolder, { recursive: true });
  // Put there anew each time: a suite that is run again after a kill is one point of the history.
  await copyFile(join(folder, 'history.jsonl'), join(suiteFolder, 'history.jsonl')).catch(() => {});
  const summary = summarize(cases, facts);
  await writeReports(suiteFolder, { cases, facts, summary, allure: 'none', strength: 2, cwd: context.cwd });
}
