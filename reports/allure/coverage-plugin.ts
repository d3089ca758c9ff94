import type { Plugin } from '@allurereport/plugin-api';
import { coveragePage } from './coverage-page/coverage-page.ts';
import type { PageSubject } from './coverage-page/page-data.ts';

/** The file that the plugin writes beside the page of the scenarios. */
export const coveragePageFile = 'coverage.html';

/**
 * An Allure 3 plugin that adds a page with coverage and gaps; its cells link to the scenarios in the page beside it.
 * Without `info` it counts no tests of its own, so that Allure adds no third page to choose between the two.
 */
export function coveragePlugin(subject: PageSubject): Plugin {
  return {
    async done(context, store) {
      const results = await store.allTestResults();
      const ids = new Map(results.map(({ fullName, id }) => [fullName, id]));
      const linkOf = (caseId: string) => {
        const id = ids.get(caseId);
        return id === undefined ? null : `index.html#${id}`;
      };
      await context.reportFiles.addFile(coveragePageFile, Buffer.from(coveragePage(subject, linkOf)));
    },
  };
}
