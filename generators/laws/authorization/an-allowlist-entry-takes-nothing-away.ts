import fc from 'fast-check';
import { law } from '../law.ts';
import { attemptsOf, nothingLost } from './access.ts';
import { entry, jobReaching, originGroup, originProject, withEntries } from './job-worlds.ts';

/** With default permissions; an entry with policies can narrow a wider one of a group. */
export const anAllowlistEntryTakesNothingAway = law({
  id: 'LAW-AUTHZ-16',
  title: 'an allowlist entry with default permissions takes nothing away from a job',
  source: 'authorization INV-16',
  policyType: 'authorization',
  arbitrary: fc.record({ planned: jobReaching(), kind: fc.constantFrom('project', 'group') }),
  async check(run, { planned: { plan, attempts }, kind }) {
    const listed = withEntries(plan, entry({ kind, at: kind === 'project' ? originProject : originGroup }));
    const before = await attemptsOf(run, { plan, attempts });
    return nothingLost(before, await attemptsOf(run, { plan: listed, attempts }), attempts);
  },
});
