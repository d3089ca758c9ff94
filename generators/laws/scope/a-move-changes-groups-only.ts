import fc from 'fast-check';
import { type LinkPlace, type ScopePlan, scopePlan } from '../../scope/scope-world.ts';
import { law, verdictOf } from '../law.ts';
import { coverage, covers } from './coverage.ts';

/** What the policies of the groups that it leaves demanded of it ends with the move, unless the root demands it. */
export const aMoveChangesGroupsOnly = law({
  id: 'LAW-SCOPE-5',
  title: 'moving a project changes what conditions on groups and inheritance say, and nothing else',
  source: 'execution policies INV-C5; AUTHZ INV-14',
  policyType: 'scope',
  arbitrary: fc.record({ plan: scopePlan(), liesIn: fc.constantFrom('middle', 'other'), anywhere: fc.boolean() }),
  async check(run, { plan: drawn, liesIn, anywhere }) {
    const plan: ScopePlan = anywhere ? { ...drawn, groups: { including: [], excluding: [] } } : drawn;
    const before = await covers(run, plan);
    const after = await covers(run, { ...plan, liesIn });
    const expected = isUnder(plan, liesIn) ? (namesGroups(plan) && liesIn === 'other' ? null : before) : false;
    return verdictOf(
      expected === null || after === expected,
      expected === null ? 'its groups are named' : coverage(before, after),
      () => `linked at ${plan.linkedAt}, moved to ${liesIn}: expected covered: ${expected}: ${coverage(before, after)}`,
    );
  },
});

/** Whether the policy is still linked to something above the project, or to the project. */
function isUnder({ linkedAt }: ScopePlan, liesIn: 'middle' | 'other'): boolean {
  const above = { middle: ['root', 'middle', 'project'], other: ['root', 'project'] } as const;
  const kept: readonly LinkPlace[] = above[liesIn];
  return kept.includes(linkedAt);
}

function namesGroups({ groups }: ScopePlan): boolean {
  return groups.including.length + groups.excluding.length > 0;
}
