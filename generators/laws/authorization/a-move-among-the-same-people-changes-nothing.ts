import fc from 'fast-check';
import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { resolveSurely, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/**
 * The new group has the same members, shares and settings, and the same groups above it. Asked by sessions: what
 * names the old group, such as an allowlist or the scope of a token, does not follow. Roles are those of the instance,
 * since a custom role stays behind in its hierarchy.
 */
export const aMoveAmongTheSamePeopleChangesNothing = law({
  id: 'LAW-AUTHZ-14',
  title: 'moving a project to a group with the same members changes no right',
  source: 'authorization INV-14',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: attemptsWith({ credential: 'session', constraints: { maxMemberships: 8 } }),
    which: sureReference(),
  }),
  async check(run, { planned: { plan: drawn, attempts: all }, which }) {
    const plan = { ...drawn, customRoles: drawn.customRoles.map((role) => ({ ...role, group: null })) };
    const project = resolveSurely([...plan.projects.keys()], which);
    const group = plan.projects[project]?.group ?? null;
    if (group === null) return vacuous('a personal project');
    const attempts = all.map((attempt) => ({ ...attempt, on: { kind: 'project' as const, at: project } }));
    const before = await attemptsOf(run, { plan, attempts });
    const after = await attemptsOf(run, { plan: moved(plan, project, group), attempts });
    return nothingChanged(before, after, attempts);
  },
});

/** The group is made once more beside the old one, with everything that is of it, and the project put there. */
function moved(plan: AuthorizationPlan, project: number, from: number): AuthorizationPlan {
  const to = plan.groups.length;
  const memberships = plan.memberships.filter(({ of }) => of.kind === 'group' && of.at === from);
  return {
    ...plan,
    groups: [...plan.groups, resolveSurely(plan.groups, from)],
    projects: plan.projects.map((one, at) => (at === project ? { ...one, group: to } : one)),
    memberships: [
      ...plan.memberships,
      ...memberships.map((one) => ({ ...one, of: { kind: 'group' as const, at: to } })),
    ],
    groupShares: [
      ...plan.groupShares,
      ...plan.groupShares.filter(({ group }) => group === from).map((one) => ({ ...one, group: to })),
    ],
    bans: [...plan.bans, ...plan.bans.filter(({ group }) => group === from).map((one) => ({ ...one, group: to }))],
  };
}
