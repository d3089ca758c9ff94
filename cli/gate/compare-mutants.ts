import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Case, type MutationReport, type MutationSides, mutationReport, withSamePolicies } from '#reports';

/** How many policies are changed on either side: the gate has a minute. */
const mostPolicies = 10;

/** Neighbours of each world that are searched for a difference: fewer than `assay mutants` takes. */
const worlds = 2;

/**
 * The mutants of the policies of what changed, replayed by each version's own engine; null where nothing of it has a
 * policy, or the base cannot replay mutants.
 */
export async function compareMutants(asked: {
  /** The checkout of the base where its engine differs, or null where both are one. */
  readonly baseFolder: string | null;
  readonly base: readonly Case[];
  readonly candidate: readonly Case[];
  /** The ids of cases that the change is about, the most important first. */
  readonly about: readonly string[];
}): Promise<MutationSides | null> {
  const { about, baseFolder } = asked;
  const chosen = withSamePolicies({ about, most: mostPolicies }, [asked.base, asked.candidate]);
  const [base = [], candidate = []] = chosen;
  if (candidate.length === 0 || base.length === 0) return null;
  const replayBase = baseFolder === null ? mutationReport : await reportOf(baseFolder);
  if (replayBase === null) return null;
  return {
    base: replayBase(base, { worlds }),
    candidate: mutationReport(candidate, { worlds }),
    cases: { base, candidate },
  };
}

type Replay = (cases: readonly Case[], options: { readonly worlds: number }) => MutationReport;

/** Mutants are replayed in process, so that the base's engine needs the base's reports. */
async function reportOf(folder: string): Promise<Replay | null> {
  const path = ['reports/index.ts', 'reports/index.js'].map((name) => join(folder, name)).find(existsSync);
  if (path === undefined) return null;
  const loaded = (await import(pathToFileURL(path).href)) as { readonly mutationReport?: unknown };
  return typeof loaded.mutationReport === 'function' ? (loaded.mutationReport as Replay) : null;
}
