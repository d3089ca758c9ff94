import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  combinationCoverage,
  coverageOf,
  joinMutation,
  type Product,
  type RunFacts,
  readCases,
  type Summary,
} from '#reports';
import { implementedRules } from '#targets';
import { type AllureChoice, writeAllure } from '../run/write-reports.ts';

/** Writes the Allure report of the suite in that folder, with the mutants of the night: it comes last, because they do. */
export async function leaveAllure(suite: string, products: readonly Product[], allure: AllureChoice): Promise<void> {
  if (!products.some(({ kind }) => kind === 'suite')) return;
  const mutation = joinMutation(products.filter((product) => product.kind === 'mutants'));
  if (mutation !== null) await writeFile(join(suite, 'mutation.json'), `${JSON.stringify(mutation, null, 2)}\n`);
  if (allure === 'none') return;
  const facts = await factsIn(suite);
  const cases = await readCases(join(suite, 'cases'));
  const coverage = coverageOf(cases, facts.implemented, combinationCoverage(cases));
  await writeAllure(suite, { cases, facts, coverage, allure });
}

/** The facts of the run whose summary stands there. */
async function factsIn(suite: string): Promise<RunFacts> {
  const summary = JSON.parse(await readFile(join(suite, 'summary.json'), 'utf8')) as Summary;
  return { ...summary, implemented: implementedRules() };
}
