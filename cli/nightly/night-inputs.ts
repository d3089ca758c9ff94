import { type PolicyType, policyTypes } from '#catalogue';
import type { UnitCosts, UnitKind } from '#reports';
import { loadConfig } from '../config/load-config.ts';
import type { Context } from '../context.ts';
import { chooseLaws } from '../fuzz/choose-laws.ts';
import { planRun } from '../run/plan.ts';
import { type Fingerprints, fingerprintsOf, sourceFiles } from './fingerprints.ts';
import type { NightlyOptions } from './nightly-options.ts';

/** All that the work of a night depends on; it is stored, so that a resumed night does the same work. */
export interface NightInputs {
  readonly seed: number;
  readonly paths: readonly string[];
  readonly projects: number;
  readonly runs: number;
  /** Laws by id, and whether they can be tried in memory alone. */
  readonly laws: readonly { readonly id: string; readonly inMemory: boolean }[];
  /** The laws as they were asked for; none where all are meant. */
  readonly lawNames: readonly string[];
  readonly kinds: readonly UnitKind[];
  /** Scenarios by policy type. */
  readonly scenarios: Readonly<Partial<Record<PolicyType, number>>>;
  /** Globs of step definitions besides those of Assay. */
  readonly imports: readonly string[];
  /** Of what cannot be stored here: of another state nothing can be resumed. */
  readonly fingerprints: Fingerprints;
  /** What units took in earlier nights: how much of the time each kind gets is counted in it. */
  readonly costs: UnitCosts;
  /** In how many earlier nights scenarios were searched for a gap: others come first. */
  readonly searches: Readonly<Record<string, number>>;
}

type Given = Pick<NightInputs, 'seed' | 'costs' | 'searches'>;

/** Reads the features, which ends here if they cannot be read, and says what the night will work on. */
export async function nightInputs(context: Context, options: NightlyOptions, given: Given): Promise<NightInputs> {
  const { seed, costs, searches } = given;
  const { paths, projects, runs, kinds } = options;
  const laws = lawsIn(options);
  const { pickles } = await planRun(context, { paths, tags: '', seed });
  const tags = pickles.map((pickle) => new Set(pickle.tags.map(({ name }) => name)));
  const counts = policyTypes.map((type) => [type, tags.filter((own) => own.has(`@${type}`)).length] as const);
  const { imports, sources } = await loadConfig(context.cwd);
  const features = pickles.map(({ uri }) => uri);
  return {
    seed,
    paths,
    projects,
    runs,
    laws,
    lawNames: options.laws,
    kinds,
    scenarios: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    imports,
    fingerprints: fingerprintsOf(context, features, sourceFiles(context, [...imports, ...sources])),
    costs,
    searches,
  };
}

/** The laws that were asked for. */
export function lawsIn({ laws }: Pick<NightlyOptions, 'laws'>): NightInputs['laws'] {
  return chooseLaws(laws).map(({ id, needs }) => ({ id, inMemory: needs === undefined }));
}
