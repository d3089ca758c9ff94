import { scopePlan } from '../../scope/scope-world.ts';
import { law, verdictOf } from '../law.ts';
import { coverage, coversBoth } from './coverage.ts';

const nothing = { including: [], excluding: [] } as const;

/** Each group has one project to ask about; nothing else is said of projects or of groups. */
export const aGroupOfOneIsItsProject = law({
  id: 'LAW-SCOPE-4',
  title: 'a scope that lists projects covers the same as one that lists groups with only these projects in them',
  source: 'execution policies INV-C4; metamorphic relation M09',
  policyType: 'scope',
  arbitrary: scopePlan().map((plan) => ({ ...plan, excludedTypes: [] })),
  async check(run, plan) {
    const byProject = await coversBoth(run, { ...plan, groups: nothing });
    const byGroup = await coversBoth(run, { ...plan, projects: nothing, groups: plan.projects });
    const same = byProject.every((one, at) => one === byGroup[at]);
    return verdictOf(
      same,
      coverage(...byProject),
      () => `listing projects covers ${byProject.join(', ')}, listing their groups ${byGroup.join(', ')}`,
    );
  },
});
