import fc from 'fast-check';
import type { AccessOutcome, Event } from '#engine';
import type { AuthorizationPlan, PlannedAttempts } from '../../authorization/authorization-plan.ts';
import { buildAuthorizationWorld } from '../../authorization/build-authorization-world.ts';
import { type LawRun, law, vacuous } from '../law.ts';
import { accessOfDecided, attemptsOf, nothingChanged } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

const ends = ['access_token_revoked', 'user_blocked', 'member_removed', 'job_finished'] as const;
type End = (typeof ends)[number];

const credentials = {
  access_token_revoked: 'access_token',
  user_blocked: 'session',
  member_removed: 'session',
  job_finished: 'job_token',
} as const satisfies Record<End, string>;

/** Of each kind the first one ends. Bots of tokens and the only owner of a group cannot be removed: such worlds are vacuous. */
export const anEndIsAsIfItHadNeverBeen = law({
  id: 'LAW-AUTHZ-10B',
  title: 'a token, a membership, a job or a user that ends is ended at once, as if it had never been',
  source: 'authorization INV-10; AUTHZ-PAT-006, AUTHZ-ROLE-054, AUTHZ-ROLE-060 and AUTHZ-JOB-001',
  policyType: 'authorization',
  arbitrary: fc.constantFrom(...ends).chain((end) =>
    fc.record({
      end: fc.constant(end),
      planned: attemptsWith({
        credential: credentials[end],
        constraints: { userTypes: ['regular'], maxMemberships: 8, maxUsers: 2 },
      }),
    }),
  ),
  async check(run, { end, planned }) {
    const ended = withEnd(planned.plan, end);
    if (ended === null) return vacuous('nothing that could end');
    const after = await afterEnd(run, planned, end);
    const never = await attemptsOf(run, { ...planned, plan: ended });
    const result = nothingChanged(never, after, planned.attempts);
    return result.kind === 'held' ? { ...result, outcome: end } : result;
  },
});

/** The plan in which the first one of its kind has ended, or null where there is none, or it would stay. */
function withEnd(plan: AuthorizationPlan, end: End): AuthorizationPlan | null {
  const first = <T>(list: readonly T[], change: (one: T) => T) => list.map((one, at) => (at === 0 ? change(one) : one));
  switch (end) {
    case 'access_token_revoked':
      return plan.tokens.length === 0
        ? null
        : { ...plan, tokens: first(plan.tokens, (one) => ({ ...one, revoked: true })) };
    case 'user_blocked':
      return { ...plan, users: first(plan.users, (one) => ({ ...one, state: 'blocked' })) };
    case 'member_removed': {
      const [member, ...others] = plan.memberships;
      return member === undefined || member.role === 'owner' ? null : { ...plan, memberships: others };
    }
    case 'job_finished':
      return plan.jobs.length === 0
        ? null
        : { ...plan, jobs: first(plan.jobs, (one) => ({ ...one, status: 'success' })) };
  }
}

async function afterEnd(run: LawRun, planned: PlannedAttempts, end: End): Promise<readonly AccessOutcome[]> {
  const { world, questions } = buildAuthorizationWorld(planned);
  const [token, member, job, user] = [world.accessTokens[0], world.members[0], world.jobs[0], world.users[0]];
  const events: Readonly<Record<End, Event>> = {
    access_token_revoked: { kind: 'access_token_revoked', accessTokenId: token?.id ?? 0 },
    user_blocked: { kind: 'user_blocked', userId: user?.id ?? 0 },
    member_removed: { kind: 'member_removed', memberId: member?.id ?? 0 },
    job_finished: { kind: 'job_finished', jobId: job?.id ?? 0, status: 'success' },
  };
  return accessOfDecided(await run.after(world, [events[end]], ...questions));
}
