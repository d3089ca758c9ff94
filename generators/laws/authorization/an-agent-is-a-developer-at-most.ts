import fc from 'fast-check';
import { action } from '../../authorization/attempts.ts';
import type { AttemptPlan, AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { roleWords } from '../../authorization/people.ts';
import { visibilities } from '../../engine-words.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, describe, summary } from './access.ts';
import { barePlan, bySession, membership, plainProject, plainUser } from './focused-attempts.ts';

const project = { kind: 'project', at: 0 } as const;

/** An administrator may give the service account another role; here it has the one that the platform gives it. */
export const anAgentIsADeveloperAtMost = law({
  id: 'LAW-AUTHZ-23',
  title: 'an agent never does what a developer could not, whoever it works for',
  source: 'authorization INV-23; AUTHZ-DUO-007 and AUTHZ-DUO-009',
  policyType: 'authorization',
  arbitrary: fc.record({
    human: fc.constantFrom(...roleWords),
    admin: fc.boolean(),
    visibility: fc.constantFrom(...visibilities),
    scopes: fc.subarray(['api', 'ai_workflows', 'mcp'], { minLength: 1 }),
    by: fc.constantFrom('job_token', 'oauth_token'),
    actions: fc.array(action(), { minLength: 1, maxLength: 5 }),
  }),
  async check(run, { human, admin, visibility, scopes, by, actions }) {
    const plan = working({ human, admin, visibility, scopes });
    const attempts = actions.map((one): AttemptPlan => ({ credential: { kind: by, at: 0 }, action: one, on: project }));
    const agent = await attemptsOf(run, { plan, attempts });
    const developer = await attemptsOf(run, { plan, attempts: bySession(attempts, 2) });
    const beyond = agent.findIndex(({ allowed }, at) => allowed && developer[at]?.allowed !== true);
    return verdictOf(
      beyond === -1,
      `${by}: ${summary(developer, agent)}`,
      () => `for a human who is ${human}: expected a refusal as for a developer: ${describe(attempts[beyond])}`,
    );
  },
});

interface Work {
  readonly human: (typeof roleWords)[number];
  readonly admin: boolean;
  readonly visibility: (typeof visibilities)[number];
  readonly scopes: readonly string[];
}

/** User 0 is the service account, user 1 the human, user 2 a developer of the project. */
function working({ human, admin, visibility, scopes }: Work): AuthorizationPlan {
  return {
    ...barePlan,
    groups: barePlan.groups.map((group) => ({ ...group, visibility: 'public' })),
    projects: [{ ...plainProject, visibility, jobTokenPushAllowed: true }],
    users: [
      { ...plainUser, type: 'service_account', external: true, compositeIdentityEnforced: true },
      { ...plainUser, admin },
      plainUser,
    ],
    memberships: [
      membership('developer', project),
      { ...membership(human, project), user: 1 },
      { ...membership('developer', project), user: 2 },
    ],
    jobs: [{ project: 0, user: 0, human: 1, status: 'running', retriedByHuman: false }],
    flowTokens: [{ user: 0, human: 1, scopes }],
  };
}
