import { parse, stringify } from 'yaml';
import type { Outcome, Verdict, World } from '#engine';
import type { PolicyKey } from '#fixtures';
import { withRows } from './distorted-target.ts';

/** What stands under the keys of a policy, a rule or a list in a policy file. */
export type Keys = Readonly<Record<string, unknown>>;

/** The world with the policies of a type put in the place of those that were there, file by file. */
export function withPolicyLists(
  world: World,
  key: PolicyKey,
  change: (policies: readonly Keys[]) => readonly Keys[],
): World {
  return withRows(world, 'policyFiles', ({ content }) => {
    const file = parse(content) as Keys;
    const policies = (file[key] ?? []) as readonly Keys[];
    return policies.length === 0 ? {} : { content: stringify({ ...file, [key]: change(policies) }) };
  });
}

/** The world with every policy of a type changed. */
export function withPolicies(world: World, key: PolicyKey, change: (policy: Keys) => Keys): World {
  return withPolicyLists(world, key, (policies) => policies.map(change));
}

/** The policy with every entry of one of its lists changed. */
export function withEntries(
  policy: Keys,
  list: string,
  change: (entry: Keys, at: number) => Keys | readonly Keys[],
): Keys {
  const entries = (policy[list] ?? []) as readonly Keys[];
  return { ...policy, [list]: entries.flatMap(change) };
}

/** The keys without one of them. */
export function without(keys: Keys, ...dropped: readonly string[]): Keys {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => !dropped.includes(key)));
}

/** An answer of a kind turned into another one; answers of other kinds stay. */
export function withOutcome<K extends Outcome['kind']>(
  verdict: Verdict,
  kind: K,
  change: (outcome: Extract<Outcome, { kind: K }>) => Extract<Outcome, { kind: K }>,
): Verdict {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== kind) return verdict;
  return { ...verdict, outcome: change(verdict.outcome as Extract<Outcome, { kind: K }>) };
}
