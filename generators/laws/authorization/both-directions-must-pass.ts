import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, told } from './access.ts';
import { entry, jobReaching, originProject, withEntries } from './job-worlds.ts';

/** For private targets: others show public features to anybody, and are not restricted outbound. */
export const bothDirectionsMustPass = law({
  id: 'LAW-AUTHZ-006',
  title: 'a job reaches a private project only where both the outbound and the inbound rule let it',
  source: 'AUTHZ-JOB-004, AUTHZ-JOB-005 and AUTHZ-JOB-006',
  policyType: 'authorization',
  arbitrary: jobReaching(),
  async check(run, { plan, attempts }) {
    const [origin, target] = plan.projects;
    if (target?.visibility !== 'private') return vacuous('not private');
    const outbound = origin?.jobTokenOutboundEnabled !== true || plan.allowlist.length > 0;
    const unlisted = await attemptsOf(run, { plan, attempts });
    const listed = await attemptsOf(run, {
      plan: withEntries(plan, entry({ kind: 'project', at: originProject })),
      attempts,
    });
    const blocked = [...(outbound && !target.jobTokenInboundEnabled ? [] : unlisted), ...(outbound ? [] : listed)];
    if (blocked.length === 0) return vacuous('both let it pass');
    const open = blocked.findIndex(({ allowed }) => allowed);
    return verdictOf(
      open === -1,
      told(blocked[0]),
      () => `expected a refusal: ${describe(attempts[open % attempts.length])}`,
    );
  },
});
