import type { DiffProduct, Unit } from '#reports';
import { compareVersions } from '../../diff/compare-versions.ts';
import { openVersions } from '../../versions/open-versions.ts';
import type { Workshop } from './workshop.ts';

const worldsPerUnit = 100;

/** Rounds draw from seeds of their own: a round takes one more for each fifty worlds. */
const seedsPerRound = 1000;

/** Asks the engine over Postgres and the engine in memory the same questions of generated worlds; they must agree. */
export async function compareTargets(
  { context, setting }: Workshop,
  { round }: Unit & { readonly kind: 'diff' },
): Promise<DiffProduct> {
  const targets = 'reference,in-process';
  const versions = await openVersions(context, { targets, postgres: setting.postgres.url, engine: null });
  const seed = setting.inputs.seed + (round - 1) * seedsPerRound;
  try {
    const { base, candidate } = versions;
    const fuzz = { seed, isOver: () => true, minimumWorlds: worldsPerUnit };
    const features = setting.inputs.paths;
    const delta = await compareVersions(context, { base, candidate, cases: [], fuzz, policyFiles: [], features });
    return {
      kind: 'diff',
      round,
      base: base.name,
      candidate: candidate.name,
      seed,
      decisions: delta.decisions.cases + delta.decisions.generated,
      again: `npx assay diff --targets ${targets} --no-cases --for 1s --worlds ${worldsPerUnit} --seed ${seed}`,
      groups: delta.groups.map(({ id, policyType, movement, words, scenario }) => ({
        id,
        policyType,
        movement,
        words,
        scenario,
      })),
    };
  } finally {
    await versions.close();
  }
}
