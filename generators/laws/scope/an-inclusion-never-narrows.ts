import fc from 'fast-check';
import { namedThings, scopePlan } from '../../scope/scope-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { coverage, covers } from './coverage.ts';

/** The first entry of a list is another matter: it turns "everything" into "only this". */
export const anInclusionNeverNarrows = law({
  id: 'LAW-SCOPE-3',
  title: 'a further entry in a list of inclusions never takes a project away',
  source: 'execution policies INV-C3',
  policyType: 'scope',
  arbitrary: fc.record({
    plan: scopePlan(),
    list: fc.constantFrom('projects', 'groups'),
    thing: fc.constantFrom(...namedThings),
  }),
  async check(run, { plan, list, thing }) {
    if (plan[list].including.length === 0) return vacuous('the first entry');
    const including = [...new Set([...plan[list].including, thing])];
    const before = await covers(run, plan);
    const after = await covers(run, { ...plan, [list]: { ...plan[list], including } });
    return verdictOf(
      !before || after,
      coverage(before, after),
      () => `including ${list}: ${thing}: ${coverage(before, after)}`,
    );
  },
});
