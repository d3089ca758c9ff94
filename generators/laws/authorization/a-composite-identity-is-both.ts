import fc from 'fast-check';
import { roleChoices } from '../../approval/people.ts';
import { action } from '../../authorization/attempts.ts';
import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import { visibilities } from '../../engine-words.ts';
import { law, verdictOf } from '../law.ts';
import { attemptsOf, describe } from './access.ts';
import { barePlan, membership, plainProject, plainUser } from './focused-attempts.ts';

type Role = (typeof roleChoices)[number];

/** Asked of running jobs, which also work for people; the service account is user 0, the human user 1. */
export const aCompositeIdentityIsBoth = law({
  id: 'LAW-AUTHZ-21',
  title: 'a composite identity may do what both the service account and the human may do, and nothing without a human',
  source: 'authorization INV-21 and INV-22',
  policyType: 'authorization',
  arbitrary: fc.record({
    account: fc.constantFrom(...roleChoices),
    human: fc.constantFrom(...roleChoices),
    visibility: fc.constantFrom(...visibilities),
    actions: fc.array(action(), { minLength: 1, maxLength: 4 }),
  }),
  async check(run, { account, human, visibility, actions }) {
    const roles = { account, human, visibility };
    const attempts = actions.map((one) => ({
      credential: { kind: 'job_token' as const, at: 0 },
      action: one,
      on: { kind: 'project' as const, at: 0 },
    }));
    const both = await attemptsOf(run, { plan: running(roles, { user: 0, human: 1, composite: true }), attempts });
    const alone = await attemptsOf(run, { plan: running(roles, { user: 0, human: null, composite: false }), attempts });
    const person = await attemptsOf(run, {
      plan: running(roles, { user: 1, human: null, composite: false }),
      attempts,
    });
    const wrong = both.findIndex(
      ({ allowed }, at) => allowed !== (alone[at]?.allowed === true && person[at]?.allowed === true),
    );
    const outcome = `${alone[0]?.allowed ? 'account may' : 'account may not'}, ${person[0]?.allowed ? 'human may' : 'human may not'}`;
    return verdictOf(
      wrong === -1,
      outcome,
      () =>
        `${describe(attempts[wrong])}: account ${alone[wrong]?.allowed}, human ${person[wrong]?.allowed}: found ${both[wrong]?.allowed} for both`,
    );
  },
});

interface Roles {
  readonly account: Role;
  readonly human: Role;
  readonly visibility: (typeof visibilities)[number];
}

interface Runner {
  readonly user: number;
  readonly human: number | null;
  readonly composite: boolean;
}

function running({ account, human, visibility }: Roles, runner: Runner): AuthorizationPlan {
  const of = { kind: 'project', at: 0 } as const;
  const memberships = [account, human].flatMap((role, user) =>
    role === null ? [] : [{ ...membership(role, of), user }],
  );
  return {
    ...barePlan,
    groups: barePlan.groups.map((group) => ({ ...group, visibility: 'public' })),
    projects: [{ ...plainProject, visibility }],
    users: [
      { ...plainUser, type: 'service_account', external: true, compositeIdentityEnforced: runner.composite },
      plainUser,
    ],
    memberships,
    jobs: [{ project: 0, user: runner.user, human: runner.human, status: 'running', retriedByHuman: false }],
  };
}
