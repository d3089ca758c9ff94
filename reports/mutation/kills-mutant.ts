import { instanceOf, profileOf, worldOf } from '#engine';
import { type Mutant, mutantsOf } from '#generators';
import type { Case } from '../case.ts';
import { expectationsHeld, isKilled } from './is-killed.ts';
import { policyPlaces } from './policy-places.ts';
import { decisionsOf } from './replay.ts';

/**
 * Whether a case notices a mutant: it has the policy, with that change to be made in the same place, and then an
 * expectation that held holds no more. A case without the policy kills nothing.
 */
export function killsMutant(one: Case, { id }: Pick<Mutant, 'id'>): boolean {
  if (one.status !== 'passed') return false;
  const replay = { world: worldOf(one.world), steps: one.steps };
  const held = expectationsHeld(one.steps, decisionsOf(replay));
  const profile = profileOf(instanceOf(replay.world).version);
  return policyPlaces(one).some(({ content, put }) =>
    mutantsOf(content, profile)
      .filter((mutant) => mutant.id === id)
      .some(({ compact }) => isKilled(decisionsOf(put(replay, compact)), held)),
  );
}
