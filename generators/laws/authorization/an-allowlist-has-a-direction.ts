import fc from 'fast-check';
import { law } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { entry, jobReaching, originProject, targetProject, withEntries } from './job-worlds.ts';

/** Who may come in to the origin says nothing about where the jobs of the origin may go. */
export const anAllowlistHasADirection = law({
  id: 'LAW-AUTHZ-17',
  title: 'listing the target in the inbound list of the origin has no effect on reaching the target',
  source: 'authorization INV-17',
  policyType: 'authorization',
  arbitrary: fc.record({ planned: jobReaching() }),
  async check(run, { planned: { plan, attempts } }) {
    const backwards = { ...entry({ kind: 'project', at: targetProject }), project: originProject };
    const before = await attemptsOf(run, { plan, attempts });
    return nothingChanged(before, await attemptsOf(run, { plan: withEntries(plan, backwards), attempts }), attempts);
  },
});
