import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportCodeLibraryBuilder } from '@cucumber/cucumber';
import { IdGenerator } from '@cucumber/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lendRun } from '#steps';
import { inProcessTarget } from '#targets';
import { readCorpus } from '../../proposals/corpus/read-corpus.ts';
import type { Scenario } from '../../proposals/corpus/scenario.ts';
import { type LoadedLibrary, type StepLibrary, stepLibrary } from '../../proposals/corpus/step-library.ts';
import { holds, runText } from '../../proposals/run/run-text.ts';

const home = join(import.meta.dirname, '..', '..');
const features = globSync('features/**/*.feature', { cwd: home }).sort();

// A test for each feature, in this process and without a database: a mutant of the engine is then tried only against
// the features that reach it. Cucumber would load the steps by itself, and with them an engine without the mutant.
describe('every scenario passes in process', () => {
  let library: StepLibrary;

  beforeAll(async () => {
    library = await loadLibrary();
    lendRun({ target: inProcessTarget(), seed: 1, isInterrupted: () => false, record: () => {} });
  });

  afterAll(() => lendRun(undefined));

  test.each(features)('%s', async (uri) => {
    const scenarios = readCorpus([{ uri, text: readFileSync(join(home, uri), 'utf8') }], library);
    const failed: string[] = [];

    for (const scenario of scenarios) if (!(await passes(library, scenario))) failed.push(scenario.id);

    expect(scenarios).not.toEqual([]);
    expect(failed).toEqual([]);
  });
});

async function loadLibrary(): Promise<StepLibrary> {
  supportCodeLibraryBuilder.reset(home, IdGenerator.uuid());
  const steps = globSync('steps/**/*-steps.ts', { cwd: home });
  const files = ['steps/parameter-types.ts', ...steps].map((path) => join(home, path));
  await Promise.all(files.map((path) => import(/* @vite-ignore */ path)));
  return stepLibrary(supportCodeLibraryBuilder.finalize() as unknown as LoadedLibrary);
}

async function passes(library: StepLibrary, { steps }: Scenario): Promise<boolean> {
  const run = await runText(library, steps);
  return run !== null && run.thens.length > 0 && run.thens.every(holds);
}
