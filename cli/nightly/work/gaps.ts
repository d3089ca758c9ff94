import { globSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  defaultBudget,
  type FeatureFile,
  type GapResult,
  type LoadedLibrary,
  type Proposal,
  pointsOfCorpus,
  propose,
  readCorpus,
  stepLibrary,
} from '#proposals';
import {
  type CoverageGap,
  coverageOf,
  findGaps,
  type GapOutcome,
  type GapsProduct,
  type SurvivingMutant,
  type Unit,
} from '#reports';
import { implementedRules } from '#targets';
import { loadSteps } from '../../run/support.ts';
import type { Workshop } from './workshop.ts';

/** What the search leaves, with the proposals as the writer of features needs them. */
export interface ProposedGaps extends GapsProduct {
  readonly proposals: readonly Proposal[];
}

/** Searches scenarios for some of the riskiest gaps of the suite. */
export async function closeGaps(
  workshop: Workshop,
  { from, count }: Unit & { readonly kind: 'gaps' },
): Promise<ProposedGaps> {
  const [suite] = await workshop.products(({ kind }) => kind === 'suite');
  const gaps = suite?.kind === 'suite' ? suite.gaps.slice(from, from + count) : [];
  return productOf('gaps', await search(workshop, gaps));
}

/** Searches scenarios that notice some of the mutants of a policy type that nobody does. */
export async function killSurvivors(
  workshop: Workshop,
  { policyType, from, count }: Unit & { readonly kind: 'survivors' },
): Promise<ProposedGaps> {
  const parts = await workshop.products(
    (unit) => unit.kind === 'mutants' && unit.policyType === policyType && unit.order === 1,
  );
  const survivors = parts.flatMap((product) => (product.kind === 'mutants' ? product.survivors : []));
  const gaps = mutantGapsOf(survivors).slice(from, from + count);
  return productOf('survivors', await search(workshop, gaps));
}

/** The survivors as gaps, the riskiest first. */
function mutantGapsOf(survivors: readonly SurvivingMutant[]): readonly CoverageGap[] {
  if (survivors.length === 0) return [];
  const nothing = coverageOf([], implementedRules());
  return findGaps(nothing, { survivors }).filter(({ kind, withinReach }) => kind === 'mutant' && withinReach);
}

/** Less than where a person waits for one gap: a night has many, and most are found early or never. */
const budget = { ...defaultBudget, tries: 1500 };

async function search(workshop: Workshop, gaps: readonly CoverageGap[]): Promise<readonly GapResult[]> {
  if (gaps.length === 0) return [];
  const { context, setting } = workshop;
  const library = await workshop.keep('library', async () =>
    stepLibrary((await loadSteps(context, setting.inputs.imports)) as unknown as LoadedLibrary),
  );
  const corpus = await workshop.keep('corpus', async () => readCorpus(featuresOf(workshop), library));
  const implemented = implementedRules();
  const { seed } = setting.inputs;
  const points = await workshop.keep('points', () => pointsOfCorpus(corpus, library, seed));
  return propose({ corpus, library, cases: await workshop.cases(), implemented, gaps, seed, points, budget });
}

function featuresOf({ context: { cwd }, setting }: Workshop): readonly FeatureFile[] {
  const uris = setting.inputs.paths.flatMap((path) =>
    statSync(resolve(cwd, path)).isDirectory() ? globSync(`${path}/**/*.feature`, { cwd }).toSorted() : [path],
  );
  return uris.map((uri) => ({ uri, text: readFileSync(resolve(cwd, uri), 'utf8') }));
}

function productOf(kind: GapsProduct['kind'], results: readonly GapResult[]): ProposedGaps {
  return {
    kind,
    results: results.map(outcomeOf),
    proposals: results.flatMap((result) => (result.kind === 'proposed' ? [result.proposal] : [])),
  };
}

function outcomeOf(result: GapResult): GapOutcome {
  const { id, title, policyType, risk } = result.gap;
  const about = { gap: id, title, policyType, risk, became: result.kind };
  if (result.kind === 'proposed') return { ...about, words: result.proposal.title };
  if (result.kind === 'closed along') return { ...about, words: result.by.title };
  return { ...about, words: `${result.reason} in ${result.tries} scenarios tried` };
}
