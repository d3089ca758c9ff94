import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AllureReport } from '@allurereport/core';
import { allureCategories } from '../allure/categories.ts';
import type { PageSubject } from '../allure/coverage-page/page-data.ts';
import { coveragePlugin } from '../allure/coverage-plugin.ts';
import { kindEnvironments } from '../allure/kinds.ts';
import { withCoverageLink } from '../allure/with-coverage-link.ts';
import { withoutRemoteScripts } from '../allure/without-remote-scripts.ts';
import { ReportError } from '../errors.ts';

export interface AllureReportOptions {
  readonly name?: string;
  /** One HTML file that a browser opens from disk; a big run is smaller and faster in many files behind a server. */
  readonly singleFile: boolean;
  /** What a page of its own shows about coverage and gaps; without it there is none. */
  readonly coverage?: PageSubject;
}

/** Turns Allure results into an Allure 3 report that loads nothing from elsewhere. */
export async function generateAllureReport(
  resultsDirectory: string,
  reportDirectory: string,
  options: AllureReportOptions,
): Promise<void> {
  const output = resolve(reportDirectory);
  const results = (await readdir(resultsDirectory)).filter((name) => name.endsWith('-result.json'));
  await rm(output, { recursive: true, force: true });
  const { report, pages } = await createReport(output, options);
  await report.start();
  await readResults(report, resolve(resultsDirectory));
  await report.done();
  // Allure prints its errors and carries on, so that only what is missing tells.
  const read = await report.store.allTestResults({ includeRetries: true });
  if (read.length < results.length)
    throw incomplete(reportDirectory, `${read.length} of ${results.length} results were read`);
  if (pages.length === 0) throw incomplete(reportDirectory, 'no page was written');
}

/**
 * Hands Allure every file of the directory. Reading them plainly here takes a fraction of what its own reading takes,
 * which opens each file several times.
 */
async function readResults(report: AllureReport, directory: string): Promise<void> {
  const { BufferResultFile } = await import('@allurereport/reader-api');
  const entries = await readdir(directory, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    await report.readResult(new BufferResultFile(readFileSync(join(directory, name)), name));
  }
}

function incomplete(directory: string, reason: string): ReportError {
  return new ReportError(
    'report_not_generated',
    `allure report \`${directory}\`: ${reason}: the errors of Allure stand above`,
  );
}

interface NewReport {
  readonly report: AllureReport;
  /** The pages that it has written. */
  readonly pages: readonly string[];
}

async function createReport(
  output: string,
  { name = 'Assay', singleFile, coverage }: AllureReportOptions,
): Promise<NewReport> {
  // Loading Allure takes half a second, which only those should wait who want its report.
  const [{ AllureReport, FileSystemReportFiles }, { default: AwesomePlugin }, { allure2, attachments }] =
    await Promise.all([
      import('@allurereport/core'),
      import('@allurereport/plugin-awesome'),
      import('@allurereport/reader'),
    ]);
  const options = { reportName: name, reportLanguage: 'en', singleFile, groupBy: ['epic', 'feature', 'story'] };
  const files = localFiles(new FileSystemReportFiles(output), coverage !== undefined);
  const report = new AllureReport({
    name,
    output,
    open: false,
    port: undefined,
    reportFiles: files,
    appendHistory: false,
    readers: [allure2, attachments],
    categories: [...allureCategories],
    environments: kindEnvironments,
    plugins: [
      { id: scenarios, enabled: true, plugin: new AwesomePlugin(options), options },
      ...(coverage === undefined
        ? []
        : [{ id: 'coverage', enabled: true, plugin: coveragePlugin(coverage), options: {} }]),
    ],
  });
  return { report, pages: files.pages };
}

interface ReportFiles {
  addFile(path: string, data: Buffer): Promise<string>;
}

const scenarios = 'awesome';

/**
 * Files of a report; scripts of other hosts are taken out of its pages on the way to the disk. All pages go into one
 * folder, which Allure then makes the root, so that they can link to one another.
 */
function localFiles(files: ReportFiles, hasCoverage: boolean): ReportFiles & Pick<NewReport, 'pages'> {
  const pages: string[] = [];
  return {
    pages,
    addFile(path, data) {
      const place = path.replace(/^coverage\//, `${scenarios}/`);
      if (!place.endsWith('.html')) return files.addFile(place, data);
      pages.push(place);
      const html = withoutRemoteScripts(data.toString('utf8'));
      const page = hasCoverage && place === `${scenarios}/index.html` ? withCoverageLink(html) : html;
      return files.addFile(place, Buffer.from(page));
    },
  };
}
