import type { PolicyFileProfile } from '#catalogue';
import { mutantsOf } from './mutants-of.ts';
import type { PolicyMutant } from './policy-mutant.ts';

/**
 * Both changes at once: a mutant of the second order. Undefined where the second change cannot be made after the first,
 * or where they are about the same place.
 */
export function pairOf(
  first: PolicyMutant,
  second: PolicyMutant,
  profile: PolicyFileProfile = 'newest',
): PolicyMutant | undefined {
  if (!mayPair(first, second)) return undefined;
  const both = mutantsOf(first.compact, profile).find(({ id }) => id === second.id);
  if (both === undefined) return undefined;
  return {
    ...both,
    id: `${first.id} & ${second.id}`,
    operator: `${first.operator} & ${second.operator}`,
    path: `${first.path} & ${second.path}`,
    change: `${first.change}, and ${second.change}`,
    within: `${first.within} & ${second.within}`,
    get content() {
      return both.content;
    },
  };
}

/** One policy, and no place that is inside the other: such changes undo or hide each other by themselves. */
export function mayPair(first: PolicyMutant, second: PolicyMutant): boolean {
  if (first.saysTheSame || second.saysTheSame || first.policyPath !== second.policyPath) return false;
  return !isWithin(first.path, second.path) && !isWithin(second.path, first.path);
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[`);
}
