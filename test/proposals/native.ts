import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Support from '../../cli/run/support.ts';
import type * as Proposals from '../../proposals/index.ts';
import type * as RunText from '../../proposals/run/run-text.ts';
import type * as Hosts from '../../proposals/search/hosts.ts';
import type * as SecondWind from '../../proposals/search/second-wind.ts';
import type * as SeekerModule from '../../proposals/search/seeker.ts';
import type * as Unheard from '../../proposals/search/unheard.ts';
import type * as Steps from '../../steps/index.ts';
import type * as Targets from '../../targets/index.ts';

// Cucumber loads step definitions with Node's own import. What they share with the steps must come from there too, and not
// from Vitest's copies of the modules.
const require = createRequire(import.meta.url);

/** The modules that run scenarios, as the command line loads them. */
export const native = {
  proposals: require('../../proposals/index.ts') as typeof Proposals,
  runText: require('../../proposals/run/run-text.ts') as typeof RunText,
  hosts: require('../../proposals/search/hosts.ts') as typeof Hosts,
  secondWind: require('../../proposals/search/second-wind.ts') as typeof SecondWind,
  seeker: require('../../proposals/search/seeker.ts') as typeof SeekerModule,
  unheard: require('../../proposals/search/unheard.ts') as typeof Unheard,
  steps: require('../../steps/index.ts') as typeof Steps,
  targets: require('../../targets/index.ts') as typeof Targets,
  support: require('../../cli/run/support.ts') as typeof Support,
};

const root = join(import.meta.dirname, '..', '..');
let loaded: Promise<Proposals.StepLibrary> | undefined;

/** Assay's own step definitions, loaded once. */
export function ownLibrary(): Promise<Proposals.StepLibrary> {
  loaded ??= native.support
    .loadSteps({
      cwd: root,
      environment: {},
      stdout: process.stdout,
      stderr: process.stderr,
      freshSeed: () => 1,
      now: () => new Date(0),
    })
    .then((library) => native.proposals.stepLibrary(library as unknown as Proposals.LoadedLibrary));
  return loaded;
}

/** The scenarios of one feature text. */
export async function corpusOf(text: string, uri = 'features/approval/sample.feature') {
  return native.proposals.readCorpus([{ uri, text }], await ownLibrary());
}

/** Lends the steps the reference engine in memory while something runs. */
export async function lent<T>(run: () => Promise<T>): Promise<T> {
  native.steps.lendRun({
    target: native.targets.inProcessTarget(),
    seed: 1,
    isInterrupted: () => false,
    record: () => {},
  });
  try {
    return await run();
  } finally {
    native.steps.lendRun(undefined);
  }
}
