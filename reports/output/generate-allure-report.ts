import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AllureReport, FileSystemReportFiles } from '@allurereport/core';
import AwesomePlugin from '@allurereport/plugin-awesome';
import { allureCategories } from '../allure/categories.ts';
import { withoutRemoteScripts } from '../allure/without-remote-scripts.ts';
import { ReportError } from '../errors.ts';

export interface AllureReportOptions {
  readonly name?: string;
  /** One HTML file that a browser opens from disk; a big run is smaller and faster in many files behind a server. */
  readonly singleFile: boolean;
}

/** Turns Allure results into an Allure 3 report that loads nothing from elsewhere. */
export async function generateAllureReport(
  resultsDirectory: string,
  reportDirectory: string,
  options: AllureReportOptions,
): Promise<void> {
  const output = resolve(reportDirectory);
  await rm(output, { recursive: true, force: true });
  const files = localFiles(output);
  const report = new AllureReport(configuration(output, files, options));
  await report.start();
  await report.readDirectory(resolve(resultsDirectory));
  await report.done();
  // Allure prints the errors of its plugins and carries on, so that only the missing page tells.
  if (files.pages.length === 0) {
    throw new ReportError(
      'report_not_generated',
      `allure report \`${reportDirectory}\`: no page was written: see the errors above`,
    );
  }
}

type Configuration = ConstructorParameters<typeof AllureReport>[0];

function configuration(output: string, reportFiles: LocalFiles, options: AllureReportOptions): Configuration {
  const { name = 'Assay', singleFile } = options;
  const awesome = {
    reportName: name,
    reportLanguage: 'en',
    singleFile,
    groupBy: ['epic', 'feature', 'story'],
    sections: [],
  };
  return {
    name,
    output,
    open: false,
    port: undefined,
    reportFiles,
    appendHistory: false,
    categories: [...allureCategories],
    plugins: [{ id: 'awesome', enabled: true, plugin: new AwesomePlugin(awesome), options: awesome }],
  };
}

interface LocalFiles {
  addFile(path: string, data: Buffer): Promise<string>;
  readonly pages: readonly string[];
}

/** Files of a report; scripts of other hosts are taken out of its pages on the way to the disk. */
function localFiles(output: string): LocalFiles {
  const files = new FileSystemReportFiles(output);
  const pages: string[] = [];
  return {
    pages,
    addFile(path, data) {
      if (!path.endsWith('.html')) return files.addFile(path, data);
      pages.push(path);
      return files.addFile(path, Buffer.from(withoutRemoteScripts(data.toString('utf8'))));
    },
  };
}
