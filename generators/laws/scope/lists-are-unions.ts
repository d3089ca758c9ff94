import fc from 'fast-check';
import { type NamedThing, namedThings, type ScopePlan, scopePlan } from '../../scope/scope-world.ts';
import { law, verdictOf } from '../law.ts';
import { coverage, covers } from './coverage.ts';

const nothing = { including: [], excluding: [] } as const;

/** For a scope with no other condition. An empty list includes everything, so each side has an entry. */
export const listsAreUnions = law({
  id: 'LAW-SCOPE-M09',
  title: 'including two lists is including either, and excluding a list covers exactly what including it does not',
  source: 'metamorphic relation M09; SCOPE-004 and SCOPE-005',
  policyType: 'scope',
  arbitrary: fc.record({
    plan: scopePlan(),
    list: fc.constantFrom('projects', 'groups'),
    one: fc.subarray([...namedThings], { minLength: 1 }),
    other: fc.subarray([...namedThings], { minLength: 1 }),
  }),
  async check(run, { plan, list, one, other }) {
    const open: ScopePlan = { ...plan, frameworks: [], excludedTypes: [], projects: nothing, groups: nothing };
    const including = (things: readonly NamedThing[]) =>
      covers(run, { ...open, [list]: { ...nothing, including: things } });
    const both = [...new Set([...one, ...other])];
    const [first, second, union] = [await including(one), await including(other), await including(both)];
    const excluded = await covers(run, { ...open, [list]: { ...nothing, excluding: one } });
    return verdictOf(
      union === (first || second) && excluded === !first,
      coverage(first, second),
      () =>
        `${list}: ${one.join(', ')} covers: ${first}; ${other.join(', ')}: ${second}; both: ${union}; excluding the first: ${excluded}`,
    );
  },
});
