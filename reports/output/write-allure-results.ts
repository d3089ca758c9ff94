import { writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSystemWriter } from 'allure-js-commons/sdk/reporter';
import type { AttachedFile } from '../allure/attached-file.ts';
import { blockResultOf } from '../allure/blocks/block-result.ts';
import { blocksOf } from '../allure/blocks/blocks.ts';
import { allureCategories } from '../allure/categories.ts';
import { coverageFile } from '../allure/coverage-file.ts';
import { ruleResults } from '../allure/rule-result.ts';
import { testResultOf } from '../allure/test-result.ts';
import type { Case } from '../case.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { RunFacts } from '../facts.ts';
import type { MutationReport } from '../mutation/mutation-report.ts';

/** Searches for what more failures were nearest to would take longer than the run; `assay explain` has no such limit. */
const mostExplained = 20;

/** What the results say besides the cases. */
export interface AllureSubject {
  readonly facts: RunFacts;
  readonly coverage: Coverage;
  readonly mutation: MutationReport | null;
}

/** Writes Allure results into that directory; those of an earlier run are removed. */
export async function writeAllureResults(
  directory: string,
  cases: readonly Case[],
  { facts, coverage, mutation }: AllureSubject,
): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const writer = new FileSystemWriter({ resultsDir: directory });
  const gaps = coverageFile(cases, facts);
  const files = new Map<string, AttachedFile>([[gaps.source, gaps]]);
  let start = Date.parse(facts.startedAt);
  let failed = 0;
  writeRun(writer, gaps, facts);
  for (const [index, one] of cases.entries()) {
    if (one.status === 'failed') failed += 1;
    const test = testResultOf(one, { index, start, isExplained: failed <= mostExplained });
    for (const file of test.files) files.set(file.source, file);
    // The writer of the SDK waits for the disk after each file, which costs more than the scenario; so results and
    // attachments, of which there are many, are written plainly, under the names that it would give them.
    writeFileSync(join(directory, `${test.result.uuid}-result.json`), JSON.stringify(test.result));
    start = test.result.stop ?? start;
  }
  for (const rule of ruleResults(cases, { implemented: facts.implemented, start })) {
    writeFileSync(join(directory, `${rule.uuid}-result.json`), JSON.stringify(rule));
  }
  for (const block of blocksOf({ cases, coverage, mutation })) {
    const { result, file } = blockResultOf(block, start);
    files.set(file.source, file);
    writeFileSync(join(directory, `${result.uuid}-result.json`), JSON.stringify(result));
  }
  for (const { source, content } of files.values()) writeFileSync(join(directory, source), content);
}

function writeRun(writer: FileSystemWriter, gaps: AttachedFile, facts: RunFacts): void {
  const { content: _content, ...attachment } = gaps;
  const timestamp = Date.parse(facts.startedAt);
  writer.writeGlobals('assay-globals.json', { attachments: [{ ...attachment, timestamp }], errors: [] });
  writer.writeCategoriesDefinitions(
    allureCategories.map((category) => ({ ...category, matchedStatuses: [...category.matchedStatuses] })),
  );
  writer.writeEnvironmentInfo({
    Target: facts.target,
    Postgres: `${facts.postgres.version} (${facts.postgres.provider})`,
    Seed: String(facts.seed),
    'Run again': facts.replayCommand,
    'Assay version': facts.assayVersion,
  });
}
