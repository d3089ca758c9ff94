import fc from 'fast-check';
import { namedThings, scopePlan } from '../../scope/scope-world.ts';
import { law, verdictOf } from '../law.ts';
import { coverage, covers } from './coverage.ts';

/** Where any condition is enough, an exclusion is one more way to be covered, so there it may widen. */
export const anExclusionNeverWidens = law({
  id: 'LAW-SCOPE-2',
  title: 'where all conditions must be met, a further exclusion never adds a project',
  source: 'execution policies INV-C2; approval policies, invariant 23',
  policyType: 'scope',
  arbitrary: fc.record({
    plan: scopePlan(),
    list: fc.constantFrom('projects', 'groups'),
    thing: fc.constantFrom(...namedThings),
  }),
  async check(run, { plan, list, thing }) {
    const strict = { ...plan, matchMode: 'all' } as const;
    const excluding = [...new Set([...strict[list].excluding, thing])];
    const before = await covers(run, strict);
    const after = await covers(run, { ...strict, [list]: { ...strict[list], excluding } });
    const closed = thing !== 'own' || !after;
    return verdictOf(
      (before || !after) && closed,
      coverage(before, after),
      () =>
        `excluding ${list}: ${thing}: expected ${before && thing !== 'own' ? 'nothing more' : 'no cover'}: ${coverage(before, after)}`,
    );
  },
});
