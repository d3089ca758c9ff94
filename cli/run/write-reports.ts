import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Case,
  type Coverage,
  generateAllureReport,
  type HistoryPoint,
  historyPoint,
  historyText,
  junitXml,
  type MutationReport,
  parseHistory,
  parseMutationReport,
  type RunFacts,
  type Summary,
  withPoint,
  writeAllureResults,
  writeCases,
  writeCoverage,
} from '#reports';

/** How much of Allure a run writes: the page, the results that pages are made of, or nothing. */
export type AllureChoice = 'report' | 'results' | 'none';

/** Where a run left its reports. */
export interface WrittenReports {
  readonly directory: string;
  /** The page to open, or null where no Allure report was asked for. */
  readonly page: string | null;
}

/** Up to here the report is one file that opens from the disk; a bigger one needs a server: `npx allure open`. */
const largestSingleFile = 3000;

/** Writes summary, cases, coverage, JUnit and Allure into the directory, over what an earlier run left there. */
export async function writeReports(
  directory: string,
  {
    cases,
    facts,
    summary,
    allure,
    strength,
    cwd,
  }: {
    readonly cases: readonly Case[];
    readonly facts: RunFacts;
    readonly summary: Summary;
    readonly allure: AllureChoice;
    /** How many policy parameters are combined at most when combinations are counted. */
    readonly strength: 2 | 3;
    /** The folder in which the run was started. */
    readonly cwd: string;
  },
): Promise<WrittenReports> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  await writeFile(join(directory, 'junit.xml'), junitXml(cases, facts));
  await writeCases(directory, cases);
  const coverage = await writeCoverage(directory, cases, { facts, strengths: strength === 3 ? [2, 3] : [2], cwd });
  await writeHistory(directory, coverage, { facts, summary });
  return { directory, page: await writeAllure(directory, { cases, facts, coverage, allure }) };
}

/**
 * Writes what is wanted of Allure, with the history and the mutation scores that stand in the directory; the page, or
 * null where none was asked for.
 */
export async function writeAllure(
  directory: string,
  {
    cases,
    facts,
    coverage,
    allure,
  }: {
    readonly cases: readonly Case[];
    readonly facts: RunFacts;
    readonly coverage: Coverage;
    readonly allure: AllureChoice;
  },
): Promise<string | null> {
  if (allure === 'none') return null;
  const [results, report] = [join(directory, 'allure-results'), join(directory, 'allure')];
  await rm(results, { recursive: true, force: true });
  await rm(report, { recursive: true, force: true });
  const mutation = await readMutation(directory);
  await writeAllureResults(results, cases, { facts, coverage, mutation });
  if (allure === 'results') return null;
  const history = await readHistory(directory);
  await generateAllureReport(results, report, {
    singleFile: cases.length <= largestSingleFile,
    coverage: { cases, facts, coverage, mutation, history },
  });
  return join(report, 'index.html');
}

/** Adds the run to the history that stands in the folder. */
async function writeHistory(
  directory: string,
  coverage: Coverage,
  { facts, summary }: { readonly facts: RunFacts; readonly summary: Summary },
): Promise<void> {
  const { total, passed } = summary.scenarios;
  const point = historyPoint(coverage, { startedAt: facts.startedAt, seed: facts.seed, scenarios: total, passed });
  const history = withPoint(await readHistory(directory), point);
  await writeFile(join(directory, historyFile), historyText(history));
}

const historyFile = 'history.jsonl';

async function readHistory(directory: string): Promise<readonly HistoryPoint[]> {
  return parseHistory(await readFile(join(directory, historyFile), 'utf8').catch(() => ''));
}

/** The scores of the last `assay mutants` that left them in the folder, if one did. */
async function readMutation(directory: string): Promise<MutationReport | null> {
  const text = await readFile(join(directory, 'mutation.json'), 'utf8').catch(() => 'null');
  return parseMutationReport(text);
}
