import fc from 'fast-check';
import type { AuthorizationPlan, GroupPlan } from '../../authorization/authorization-plan.ts';
import { roleWords } from '../../authorization/people.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, told } from './access.ts';
import { attemptOf, barePlan, membership } from './focused-attempts.ts';

/** The two kinds of share differ on purpose. The person is a member of the group above the invited one. */
export const groupSharesAdmitDirectMembersOnly = law({
  id: 'LAW-AUTHZ-044',
  title: 'inherited members of an invited group get into a shared project and not into a shared group',
  source: 'AUTHZ-ROLE-043 and AUTHZ-ROLE-044',
  policyType: 'authorization',
  arbitrary: fc.record({
    own: fc.constantFrom(...roleWords),
    role: fc.constantFrom(...roleWords),
    deeper: fc.boolean(),
  }),
  async check(run, { own, role, deeper }) {
    const attempts = [attemptOf({ via: 'ability', permission: 'read_project' })];
    const base = { ...barePlan, groups: chain(deeper), memberships: [membership(own, { kind: 'group', at: 1 })] };
    const [project] = await attemptsOf(run, { plan: withShare(base, 'project', role), attempts });
    const [group] = await attemptsOf(run, { plan: withShare(base, 'group', role), attempts });
    return verdictOf(
      project?.allowed === true && group?.allowed === false,
      deeper ? 'two levels' : 'one level',
      () =>
        `expected yes through the project share and no through the group share: ${told(project)} and ${told(group)}`,
    );
  },
});

/** The group of the project, the group of the member, and the invited one below. */
function chain(deeper: boolean): readonly GroupPlan[] {
  const group = { organization: 0, visibility: 'private', shareWithGroupLock: false } as const;
  const below = deeper
    ? [
        { ...group, parent: 1 },
        { ...group, parent: 2 },
      ]
    : [{ ...group, parent: 1 }];
  return [{ ...group, parent: null }, { ...group, parent: null }, ...below];
}

function withShare(
  plan: AuthorizationPlan,
  kind: 'project' | 'group',
  role: (typeof roleWords)[number],
): AuthorizationPlan {
  const invited = plan.groups.length - 1;
  const share = { role, expires: 'never' } as const;
  if (kind === 'project') return { ...plan, projectShares: [{ ...share, project: 0, group: invited }] };
  return { ...plan, groupShares: [{ ...share, group: 0, invited, customRole: null }] };
}
