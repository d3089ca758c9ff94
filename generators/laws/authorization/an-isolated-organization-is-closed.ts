import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { resolve } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, told } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/** Memberships, shares and public visibility reach across organizations where none is isolated; here one is. */
export const anIsolatedOrganizationIsClosed = law({
  id: 'LAW-AUTHZ-26',
  title: 'nobody reaches across the border of an isolated organization',
  source: 'authorization INV-26, AUTHZ-TENANT-004 and AUTHZ-TENANT-007',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'session', constraints: { maxMemberships: 8 } }).map(({ plan, attempts }) => ({
    plan: apart(plan),
    attempts,
  })),
  async check(run, { plan, attempts }) {
    const foreign = attempts.filter(({ credential, on }) => {
      if (on === 'stray') return false;
      const home =
        on.kind === 'group'
          ? resolve(plan.groups, on.at)
          : resolve(plan.groups, resolve(plan.projects, on.at)?.group ?? 0);
      return resolve(plan.users, credential.at)?.organization !== home?.organization;
    });
    if (foreign.length === 0) return vacuous('all at home');
    const outcomes = await attemptsOf(run, { plan, attempts: foreign });
    const open = outcomes.findIndex(({ allowed }) => allowed);
    return verdictOf(open === -1, told(outcomes[0]), () => `expected a refusal: ${describe(foreign[open])}`);
  },
});

/** Two organizations, one isolated; every other user and every other root group belongs to it. */
function apart(plan: AuthorizationPlan): AuthorizationPlan {
  const groups: AuthorizationPlan['groups'][number][] = [];
  for (const [at, group] of plan.groups.entries()) {
    groups.push({ ...group, organization: group.parent === null ? at % 2 : (groups[group.parent]?.organization ?? 0) });
  }
  return {
    ...plan,
    organizations: [{ isolated: false }, { isolated: true }],
    groups,
    projects: plan.projects.map((project) => ({ ...project, group: project.group ?? 0 })),
    users: plan.users.map((user, at) => ({ ...user, organization: (at + 1) % 2 })),
  };
}
