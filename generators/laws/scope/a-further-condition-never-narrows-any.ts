import fc from 'fast-check';
import { namedThings, type ScopePlan, scopePlan } from '../../scope/scope-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { conditionsOf, coverage, covers } from './coverage.ts';

/** The first condition is another matter: it turns "everywhere" into "only there". */
export const aFurtherConditionNeverNarrowsAny = law({
  id: 'LAW-SCOPE-23',
  title: 'where any condition is enough, one that is newly defined never takes a project away',
  source: 'approval policies, invariant 23; MRAP-021, MRAP-022 and SCOPE-008',
  policyType: 'scope',
  arbitrary: fc.record({
    plan: scopePlan(),
    condition: fc.constantFrom('frameworks', 'projects', 'groups'),
    side: fc.constantFrom('including', 'excluding'),
    thing: fc.constantFrom(...namedThings),
  }),
  async check(run, { plan: drawn, condition, side, thing }) {
    const without = undefine({ ...drawn, matchMode: 'any' }, condition);
    if (conditionsOf(without) === 0) return vacuous('the first condition');
    const before = await covers(run, without);
    const lists = { including: [], excluding: [], [side]: [thing] };
    const after = await covers(run, { ...without, [condition]: condition === 'frameworks' ? [thing] : lists });
    return verdictOf(
      !before || after,
      coverage(before, after),
      () => `a condition on ${condition} (${side} ${thing}): ${coverage(before, after)}`,
    );
  },
});

function undefine(plan: ScopePlan, condition: 'frameworks' | 'projects' | 'groups'): ScopePlan {
  if (condition === 'frameworks') return { ...plan, frameworks: [] };
  const excludedTypes = condition === 'projects' ? [] : plan.excludedTypes;
  return { ...plan, excludedTypes, [condition]: { including: [], excluding: [] } };
}
