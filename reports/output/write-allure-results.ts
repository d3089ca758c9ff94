import { rm } from 'node:fs/promises';
import { FileSystemWriter } from 'allure-js-commons/sdk/reporter';
import { allureCategories } from '../allure/categories.ts';
import { testResultOf } from '../allure/test-result.ts';
import type { Case } from '../case.ts';
import type { RunFacts } from '../facts.ts';

/** Writes Allure results into that directory; those of an earlier run are removed. */
export async function writeAllureResults(directory: string, cases: readonly Case[], facts: RunFacts): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  const writer = new FileSystemWriter({ resultsDir: directory });
  writer.writeEnvironmentInfo(environmentOf(facts));
  writer.writeCategoriesDefinitions(
    allureCategories.map((category) => ({ ...category, matchedStatuses: [...category.matchedStatuses] })),
  );
  const written = new Set<string>();
  let start = Date.parse(facts.startedAt);
  for (const [index, one] of cases.entries()) {
    const { result, files } = testResultOf(one, { index, start });
    for (const { source, content } of files.filter((file) => !written.has(file.source))) {
      writer.writeAttachment(source, Buffer.from(content));
      written.add(source);
    }
    writer.writeResult(result);
    start = result.stop ?? start;
  }
}

function environmentOf(facts: RunFacts): Readonly<Record<string, string>> {
  return {
    Target: facts.target,
    Postgres: `${facts.postgres.version} (${facts.postgres.provider})`,
    Seed: String(facts.seed),
    Again: facts.replayCommand,
    Assay: facts.assayVersion,
  };
}
