import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Case } from '#reports';
import { inProcessTarget } from '#targets';
import type { Context } from '../context.ts';
import { execute } from '../run/execute.ts';
import { inspectSteps } from '../run/inspect.ts';
import { planRun } from '../run/plan.ts';
import { definitionsOf, loadSteps } from '../run/support.ts';

/**
 * Runs the text of a feature in this process, without a database; with a line, only the scenario or outline that stands
 * there. The cases come in the order of their lines.
 */
export type Rehearse = (text: string, line?: number) => Promise<readonly Case[]>;

/** Loads the steps, which works once in a process, for as many rehearsals as are wanted. */
export async function openRehearsal(context: Context): Promise<Rehearse> {
  const library = await loadSteps(context);
  return async (text, line) => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-combine-'));
    try {
      await writeFile(join(folder, fileName), text);
      const path = line === undefined ? fileName : `${fileName}:${line}`;
      return await casesOf({ ...context, cwd: folder }, library, path);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

const fileName = 'rehearsed.feature';
// Names that nobody reads depend on it, and nothing else.
const seed = 1;

async function casesOf(context: Context, library: ISupportCodeLibrary, path: string): Promise<readonly Case[]> {
  const plan = await planRun(context, { paths: [path], tags: '', seed });
  inspectSteps(plan.pickles, definitionsOf(context, library));
  const cases: Case[] = [];
  await execute(context, {
    sources: plan.sources,
    library,
    target: inProcessTarget(),
    seed,
    finished: (one) => cases.push(one),
    isInterrupted: () => false,
  });
  return cases.toSorted((one, other) => one.origin.line - other.origin.line);
}
