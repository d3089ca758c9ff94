import fc from 'fast-check';
import { anyWorld } from '#generators';
import { askBoth, type ChangedDecision, judge, type Versions } from '#reports';
import { generatedInquiry, worldsPerRound } from './compare-generated.ts';
import { generatorOf } from './compare-policy-files.ts';

export interface GeneratedShrinking {
  readonly versions: Versions;
  /** The group that the smaller disagreement must be in. */
  readonly groupId: string;
  /** How many worlds are tried. */
  readonly budget: number;
}

/** The smallest disagreement of the same group that the shrinking of the generator comes to, from where one was found. */
export async function shrunkGenerated(
  found: ChangedDecision,
  { versions, groupId, budget }: GeneratedShrinking,
): Promise<ChangedDecision> {
  const { origin } = found;
  if (origin.kind !== 'generated') return found;
  let smallest = found;
  let tried = 0;
  const stays = fc.asyncProperty(generatorOf(found, anyWorld()), async (world) => {
    tried += 1;
    // Fast-check tries on for as long as there is something smaller; this is its way to be stopped.
    if (tried > budget) throw new fc.PreconditionFailure(true);
    const { disagreements } = await askBoth(versions, generatedInquiry(world, origin));
    const same = disagreements.map((one) => withFile(one, found)).find((one) => judge(one).groupId === groupId);
    if (same !== undefined) smallest = same;
    return same === undefined;
  });
  await fc.check(stays, { seed: origin.seed, path: origin.path, numRuns: worldsPerRound });
  return smallest;
}

function withFile(one: ChangedDecision, { policyFile }: ChangedDecision): ChangedDecision {
  return policyFile === undefined ? one : { ...one, policyFile };
}
