import fc from 'fast-check';
import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { entry, jobReaching, originGroup, originProject, policies, withEntries } from './job-worlds.ts';

/** A narrow entry of the project therefore takes away what a wide one of its group gives: that is documented. */
export const theNearestEntryDecides = law({
  id: 'LAW-AUTHZ-20',
  title: 'beside an entry for the project of the job an entry for its group means nothing',
  source: 'authorization INV-20 and AUTHZ-JOB-013',
  policyType: 'authorization',
  arbitrary: fc.record({ planned: jobReaching(), near: policies(), far: policies(), wide: fc.boolean() }),
  async check(run, { planned: { plan, attempts }, near, far, wide }) {
    if (plan.projects[1]?.jobTokenInboundEnabled !== true) return vacuous('the allowlist is off');
    const own = { ...entry({ kind: 'project', at: originProject }), defaultPermissions: false, policies: near };
    const above = { ...entry({ kind: 'group', at: originGroup }), defaultPermissions: wide, policies: far };
    const alone = await attemptsOf(run, { plan: withEntries(plan, own), attempts });
    return nothingChanged(alone, await attemptsOf(run, { plan: withEntries(plan, above, own), attempts }), attempts);
  },
});
