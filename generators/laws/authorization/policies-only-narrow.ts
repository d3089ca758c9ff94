import fc from 'fast-check';
import { law } from '../law.ts';
import { attemptsOf, nothingLost } from './access.ts';
import { entry, jobReaching, originProject, policies, withEntries } from './job-worlds.ts';

export const policiesOnlyNarrow = law({
  id: 'LAW-AUTHZ-19',
  title: 'a list of policies instead of default permissions never opens anything',
  source: 'authorization INV-19',
  policyType: 'authorization',
  arbitrary: fc.record({ planned: jobReaching(), names: policies() }),
  async check(run, { planned: { plan, attempts }, names }) {
    const wide = entry({ kind: 'project', at: originProject });
    const narrow = { ...wide, defaultPermissions: false, policies: names };
    const narrowed = await attemptsOf(run, { plan: withEntries(plan, narrow), attempts });
    return nothingLost(narrowed, await attemptsOf(run, { plan: withEntries(plan, wide), attempts }), attempts);
  },
});
