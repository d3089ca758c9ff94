import type { PolicyFileProfile } from '#catalogue';
import { documentOf, instanceOf, profileOf } from '#engine';
import { compactOf, mutantsOf, type PolicyMutant } from '#generators';
import type { Host } from './host.ts';
import type { Carrier } from './judge.ts';
import { type PolicyPlace, policyPlaces } from './policy-places.ts';

/** A mutant of a policy, with the cases that have the policy, in their order. */
export interface CarriedMutant {
  readonly mutant: PolicyMutant;
  /** Whether the platform would take the changed file. */
  readonly isValid: () => boolean;
  readonly carriers: readonly Carrier[];
  /** The file that was changed, written as the mutant is. */
  readonly original: () => string;
  readonly profile: PolicyFileProfile;
}

/**
 * The mutants of all policies of all hosts, a list for each policy. Policies that differ in name and description alone
 * are one policy, so that their mutants are made once and can be killed by every case that has it.
 */
export function policyGroups(hosts: readonly Host[]): readonly (readonly CarriedMutant[])[] {
  const mutants = new Map<string, readonly PolicyMutant[]>();
  const originals = new Map<string, string>();
  const found = hosts.flatMap((host) => mutantsIn(host, mutants));
  const policies = Map.groupBy(found, ({ policy }) => policy);
  return [...policies.values()].map((inPolicy) =>
    [...Map.groupBy(inPolicy, ({ mutant }) => mutant.within).values()].flatMap((found) => carried(found, originals)),
  );
}

/**
 * What each policy of a file says, by its place such as `approval_policy[0]`, without what is for people alone: equal
 * policies have equal texts. Nothing where the platform ignores the file.
 */
export function policyTextsIn(content: string, profile: PolicyFileProfile): ReadonlyMap<string, string> {
  const { document } = documentOf(content, profile);
  if (!document.enforceable) return new Map();
  return new Map(
    document.policies.map(({ index, name, description, ...policy }) => [
      `${policy.kind}[${index}]`,
      JSON.stringify([policy, document.experiments, profile]),
    ]),
  );
}

interface FoundMutant {
  readonly mutant: PolicyMutant;
  /** The whole file as it is. */
  readonly content: string;
  /** The policy that it changes, as text without what is for people alone. */
  readonly policy: string;
  readonly profile: PolicyFileProfile;
  readonly carrier: Carrier;
}

function carried(found: readonly FoundMutant[], originals: Map<string, string>): readonly CarriedMutant[] {
  const [first] = found;
  if (first === undefined) return [];
  const { mutant, profile, content } = first;
  const isValid = () => documentOf(mutant.compact, profile).document.enforceable;
  const carriers = found.map(({ carrier }) => carrier);
  const original = () => {
    const compact = originals.get(content) ?? compactOf(content);
    originals.set(content, compact);
    return compact;
  };
  return [{ mutant, isValid, carriers, original, profile }];
}

/** A file that the platform ignores has no mutants: nothing of it acts. */
function mutantsIn(host: Host, known: Map<string, readonly PolicyMutant[]>): readonly FoundMutant[] {
  const profile = profileOf(instanceOf(host.replay.world).version);
  return policyPlaces(host.case).flatMap((place) => {
    const texts = policyTextsIn(place.content, profile);
    if (texts.size === 0) return [];
    const key = `${profile}\n${place.content}`;
    const mutants = known.get(key) ?? mutantsOf(place.content, profile);
    known.set(key, mutants);
    return mutants.map((mutant) => ({
      mutant,
      content: place.content,
      policy: texts.get(mutant.policyPath) ?? mutant.policyPath,
      profile,
      carrier: carrierOf(host, place, mutant),
    }));
  });
}

function carrierOf(host: Host, { put }: PolicyPlace, { compact, policy, saysTheSame }: PolicyMutant): Carrier {
  return {
    host,
    vary: (replay) => put(replay, compact),
    put,
    reached: () => saysTheSame || host.subjects().some((subject) => subject.includes(policy)),
  };
}
