import fc from 'fast-check';
import { accessLevels } from '#fixtures';
import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { roleWords } from '../../authorization/people.ts';
import { law } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { abilities, attemptOf, barePlan, membership } from './focused-attempts.ts';

const invited = { parent: null, organization: 0, visibility: 'private', shareWithGroupLock: false } as const;

/** The lower by level number, as one role: not the abilities that both roles have. */
export const aShareGivesTheLowerRole = law({
  id: 'LAW-AUTHZ-08',
  title: 'a member of an invited group has the lower of the own role and the maximum of the share, as if directly',
  source: 'authorization INV-08, AUTHZ-ROLE-045 and AUTHZ-ROLE-046',
  policyType: 'authorization',
  arbitrary: fc.record({
    own: fc.constantFrom(...roleWords),
    role: fc.constantFrom(...roleWords),
    share: fc.constantFrom('project', 'group'),
    actions: abilities(),
  }),
  async check(run, { own, role, share, actions }) {
    const attempts = actions.map((action) => attemptOf(action));
    const lower = accessLevels[own] <= accessLevels[role] ? own : role;
    const direct = { ...barePlan, memberships: [membership(lower, { kind: share, at: 0 })] };
    const before = await attemptsOf(run, { plan: direct, attempts });
    const after = await attemptsOf(run, { plan: shared(share, { own, role }), attempts });
    return nothingChanged(before, after, attempts);
  },
});

type Role = (typeof roleWords)[number];

function shared(
  kind: 'project' | 'group',
  { own, role }: { readonly own: Role; readonly role: Role },
): AuthorizationPlan {
  const groups = [...barePlan.groups, invited];
  const memberships = [membership(own, { kind: 'group', at: 1 })];
  const share = { role, expires: 'never' } as const;
  if (kind === 'project')
    return { ...barePlan, groups, memberships, projectShares: [{ ...share, project: 0, group: 1 }] };
  return { ...barePlan, groups, memberships, groupShares: [{ ...share, group: 0, invited: 1, customRole: null }] };
}
