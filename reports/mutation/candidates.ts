import type { PolicyFileProfile } from '#catalogue';
import type { PolicyMutant } from '#generators';
import type { Host } from './host.ts';
import type { Carrier } from './judge.ts';
import type { SurvivingMutant } from './mutation-report.ts';
import { type CarriedMutant, policyGroups } from './policy-groups.ts';
import { policyPlaces } from './policy-places.ts';
import { worldGroups } from './world-groups.ts';

/** What mutants of policies and of worlds come down to. */
export interface Candidate extends Omit<SurvivingMutant, 'fate' | 'caseId'> {
  readonly isValid: () => boolean;
  readonly carriers: readonly Carrier[];
  /** What more is known of a mutant of a policy. */
  readonly inFile?: PolicyChange;
}

/** A mutant of a policy with the file that it was made from. */
export interface PolicyChange {
  readonly mutant: PolicyMutant;
  readonly original: () => string;
  readonly profile: PolicyFileProfile;
}

/** The mutants of the policies of all hosts that can notice something, a list for each policy. */
export function policyCandidates(hosts: readonly Host[]): readonly (readonly Candidate[])[] {
  const governed = hosts.filter((host) => policyPlaces(host.case).length > 0 && host.held.flat().length > 0);
  return policyGroups(governed).map((group) => group.map(policyCandidate));
}

/** A mutant of a policy as a candidate. */
export function policyCandidate({ isValid, carriers, ...inFile }: CarriedMutant): Candidate {
  const { id: mutantId, operator, policyType, policy, path, change } = inFile.mutant;
  return { mutantId, operator, policyType, policy, path, change, isValid, carriers, inFile };
}

/** The mutants of the worlds of all hosts that can notice something, a list for each host. */
export function worldCandidates(hosts: readonly Host[]): readonly (readonly Candidate[])[] {
  return worldGroups(hosts.filter(({ held }) => held.flat().length > 0)).map((group) =>
    group.map(({ mutant: { id, operator, policyType, path, change }, carriers }) => ({
      mutantId: id,
      operator,
      policyType,
      policy: '',
      path,
      change,
      isValid: () => true,
      carriers,
    })),
  );
}
