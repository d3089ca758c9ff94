import fc from 'fast-check';
import { boundedBy } from '../constraints.ts';
import { attempt } from './attempts.ts';
import type { AuthorizationPlan, PlannedAttempts } from './authorization-plan.ts';
import { type AuthorizationWorld, buildAuthorizationWorld } from './build-authorization-world.ts';
import { type AuthorizationWorldConstraints, authorizationWorldBounds } from './constraints.ts';
import { groups, organizations, projects } from './containers.ts';
import { allowlist, deployTokens, flowTokens, jobs, tokens } from './credentials.ts';
import { customRoles, memberships, users } from './people.ts';
import { settled } from './settle.ts';
import { bans, groupShares, projectShares } from './shares.ts';

/** A world of people, containers and credentials, with questions who may do what. */
export function authorizationWorld(
  given: Partial<AuthorizationWorldConstraints> = {},
): fc.Arbitrary<AuthorizationWorld> {
  return authorizationPlan(given).map(buildAuthorizationWorld);
}

/** The plan of such a world with its attempts, for laws that change something in it before they make it. */
export function authorizationPlan(given: Partial<AuthorizationWorldConstraints> = {}): fc.Arbitrary<PlannedAttempts> {
  const constraints = boundedBy('authorization world', given, authorizationWorldBounds);
  const attempts = fc.array(attempt(), { minLength: 1, maxLength: constraints.maxAttempts });
  return fc.record({ plan: plans(constraints), attempts });
}

function plans(constraints: AuthorizationWorldConstraints): fc.Arbitrary<AuthorizationPlan> {
  return fc
    .record({
      instance: fc.constant({}),
      organizations: organizations(constraints),
      groups: groups(constraints),
      projects: projects(constraints),
      users: users(constraints),
      customRoles: customRoles(constraints),
      memberships: memberships(constraints),
      projectShares: projectShares(constraints),
      groupShares: groupShares(constraints),
      tokens: tokens(constraints),
      deployTokens: deployTokens(constraints),
      jobs: jobs(constraints),
      allowlist: allowlist(constraints),
      flowTokens: flowTokens(constraints),
      bans: bans(),
    })
    .map((drawn) => settled(drawn, constraints));
}
