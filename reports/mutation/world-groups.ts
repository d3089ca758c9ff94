import { applyChanges } from '#engine';
import { type WorldMutant, worldMutantsOf } from '#generators';
import type { Host } from './host.ts';
import type { Carrier } from './judge.ts';

/** A mutant of the world of one case. */
export interface CarriedWorldMutant {
  readonly mutant: WorldMutant;
  readonly carriers: readonly [Carrier];
}

/** The mutants of the world of each host that is about roles, tokens or status checks, a list for each host. */
export function worldGroups(hosts: readonly Host[]): readonly (readonly CarriedWorldMutant[])[] {
  return hosts.map((host) =>
    worldMutantsOf(host.replay.world)
      .filter(({ policyType }) => host.case.policyTypes.includes(policyType))
      .map((mutant) => ({ mutant, carriers: [carrierOf(host, mutant)] })),
  );
}

function carrierOf(host: Host, { changes }: WorldMutant): Carrier {
  return {
    host,
    vary: ({ world, steps }) => ({ world: applyChanges(world, changes), steps }),
    // No evidence names a row, so that nothing can be said to be out of reach.
    reached: () => true,
  };
}
