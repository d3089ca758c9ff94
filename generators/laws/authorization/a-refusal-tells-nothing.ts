import type { AttemptPlan, AuthorizationPlan, ProjectPlan } from '../../authorization/authorization-plan.ts';
import { authorizationPlan } from '../../authorization/authorization-world.ts';
import { resolve } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { bySession, plainUser } from './focused-attempts.ts';

/** The project is private before and after; all that could be told of it from outside is turned round. */
export const aRefusalTellsNothing = law({
  id: 'LAW-AUTHZ-M30',
  title: 'how a stranger is refused does not depend on what is in a private project',
  source: 'metamorphic relation M30; authorization INV-27',
  policyType: 'authorization',
  arbitrary: authorizationPlan(),
  async check(run, { plan, attempts }) {
    const hidden = attempts.filter(({ on }) => on !== 'stray' && on.kind === 'project' && isPrivate(plan, on.at));
    if (hidden.length === 0) return vacuous('nothing private');
    const tries: readonly AttemptPlan[] = bySession(hidden, plan.users.length);
    const users = [...plan.users, plainUser];
    const before = await attemptsOf(run, { plan: { ...plan, users }, attempts: tries });
    const after = await attemptsOf(run, { plan: { ...turnedRound(plan), users }, attempts: tries });
    return nothingChanged(before, after, tries);
  },
});

function isPrivate({ projects }: AuthorizationPlan, at: number): boolean {
  return resolve(projects, at)?.visibility === 'private';
}

/** Other features, other settings, and nobody else is a member of anything. */
function turnedRound(plan: AuthorizationPlan): AuthorizationPlan {
  const projects = plan.projects.map((project) => (project.visibility === 'private' ? opposite(project) : project));
  return { ...plan, projects, memberships: [], projectShares: [], allowlist: [], bans: [] };
}

function opposite(project: ProjectPlan): ProjectPlan {
  const turned = Object.entries(project.features).map(([feature, level]) => [
    feature,
    level === 'disabled' ? 'everyone' : 'disabled',
  ]);
  return {
    ...project,
    features: Object.fromEntries(turned),
    publicBuilds: !project.publicBuilds,
    reporterAndPlannerCanApprove: !project.reporterAndPlannerCanApprove,
    jobTokenInboundEnabled: !project.jobTokenInboundEnabled,
    jobTokenOutboundEnabled: !project.jobTokenOutboundEnabled,
  };
}
