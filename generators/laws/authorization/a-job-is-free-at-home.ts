import fc from 'fast-check';
import type { AttemptPlan, AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { law } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { entry, jobReaching, originProject, policies, targetProject } from './job-worlds.ts';

/** Here the job runs in the project that it reaches for. Pushing has a setting of its own, which stays as it is. */
export const aJobIsFreeAtHome = law({
  id: 'LAW-AUTHZ-18',
  title: 'in its own project allowlists and policies mean nothing to a job',
  source: 'authorization INV-18',
  policyType: 'authorization',
  arbitrary: fc.record({ planned: jobReaching(), names: policies() }),
  async check(run, { planned: { plan, attempts }, names }) {
    const open = await attemptsOf(run, atHome(plan, attempts, { inbound: false, entries: [] }));
    const narrow = { ...entry({ kind: 'project', at: targetProject }), defaultPermissions: false, policies: names };
    const closed = await attemptsOf(run, atHome(plan, attempts, { inbound: true, entries: [narrow] }));
    return nothingChanged(open, closed, attempts);
  },
});

interface Scope {
  readonly inbound: boolean;
  readonly entries: AuthorizationPlan['allowlist'];
}

function atHome(plan: AuthorizationPlan, attempts: readonly AttemptPlan[], { inbound, entries }: Scope) {
  const projects = plan.projects.map((project, at) =>
    at === originProject ? project : { ...project, jobTokenInboundEnabled: inbound, jobTokenOutboundEnabled: inbound },
  );
  const jobs = plan.jobs.map((job) => ({ ...job, project: targetProject }));
  return { plan: { ...plan, projects, jobs, allowlist: entries }, attempts };
}
