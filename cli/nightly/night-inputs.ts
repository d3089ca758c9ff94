import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type PolicyType, policyTypes } from '#catalogue';
import type { UnitKind } from '#reports';
import type { Context } from '../context.ts';
import { chooseLaws } from '../fuzz/choose-laws.ts';
import { planRun } from '../run/plan.ts';
import type { AllureChoice } from '../run/write-reports.ts';
import { assayVersion } from '../version.ts';
import type { NightlyOptions } from './nightly-options.ts';

/** All that the work of a night depends on; it is stored, so that a resumed night does the same work. */
export interface NightInputs {
  readonly seed: number;
  readonly paths: readonly string[];
  readonly projects: number;
  readonly runs: number;
  /** Laws by id, and whether they can be tried in memory alone. */
  readonly laws: readonly { readonly id: string; readonly inMemory: boolean }[];
  readonly kinds: readonly UnitKind[];
  readonly allure: AllureChoice;
  /** Scenarios by policy type. */
  readonly scenarios: Readonly<Partial<Record<PolicyType, number>>>;
  /** What the features say, and which Assay it is: of another state nothing can be resumed. */
  readonly fingerprint: string;
}

/** Reads the features, which ends here if they cannot be read, and says what the night will work on. */
export async function nightInputs(context: Context, options: NightlyOptions, seed: number): Promise<NightInputs> {
  const { paths, projects, runs, kinds, allure } = options;
  const laws = chooseLaws(options.laws).map(({ id, needs }) => ({ id, inMemory: needs === undefined }));
  const { pickles } = await planRun(context, { paths, tags: '', seed });
  const tags = pickles.map((pickle) => new Set(pickle.tags.map(({ name }) => name)));
  const counts = policyTypes.map((type) => [type, tags.filter((own) => own.has(`@${type}`)).length] as const);
  const texts = [...new Set(pickles.map(({ uri }) => uri))]
    .sort()
    .map((uri) => readFileSync(resolve(context.cwd, uri)));
  const hash = createHash('sha256').update(assayVersion());
  for (const text of texts) hash.update(text);
  return {
    seed,
    paths,
    projects,
    runs,
    laws,
    kinds,
    allure,
    scenarios: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    fingerprint: hash.digest('hex'),
  };
}
