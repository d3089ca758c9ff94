import fc from 'fast-check';
import type { ScopeLists, ScopePlan } from '../../scope/scope-world.ts';
import { scopePlan } from '../../scope/scope-world.ts';
import { law, verdictOf } from '../law.ts';
import { covers } from './coverage.ts';

const nothing: ScopeLists = { including: [], excluding: [] };

export const unknownIdsMatchNothing = law({
  id: 'LAW-SCOPE-6',
  title: 'a scope that includes only unknown ids applies nowhere, one that excludes only unknown ids everywhere',
  source: 'execution policies INV-C6',
  policyType: 'scope',
  arbitrary: fc.record({ plan: scopePlan(), list: fc.constantFrom('projects', 'groups') }),
  async check(run, { plan, list }) {
    const open: ScopePlan = { ...plan, frameworks: [], excludedTypes: [], projects: nothing, groups: nothing };
    const including = await covers(run, { ...open, [list]: { ...nothing, including: ['stray'] } });
    const excluding = await covers(run, { ...open, [list]: { ...nothing, excluding: ['stray'] } });
    return verdictOf(
      !including && excluding,
      `${plan.matchMode} of ${list}`,
      () => `${list}: expected no cover by inclusion and cover by exclusion: ${including} and ${excluding}`,
    );
  },
});
