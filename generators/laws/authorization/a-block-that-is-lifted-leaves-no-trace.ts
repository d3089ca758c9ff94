import fc from 'fast-check';
import { buildAuthorizationWorld } from '../../authorization/build-authorization-world.ts';
import { law, vacuous } from '../law.ts';
import { accessOf, accessOfDecided, nothingChanged } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/** Tokens that are still valid work again. A user who was not active before would be afterwards. */
export const aBlockThatIsLiftedLeavesNoTrace = law({
  id: 'LAW-AUTHZ-M25',
  title: 'a user who was blocked and let in again may do what he or she could before',
  source: 'metamorphic relation M25; AUTHZ-ROLE-060',
  policyType: 'authorization',
  arbitrary: fc.oneof(
    ...(['session', 'access_token', 'job_token'] as const).map((credential) =>
      attemptsWith({ credential, constraints: { userTypes: ['regular'], maxUsers: 2, maxMemberships: 8 } }),
    ),
  ),
  async check(run, planned) {
    if (planned.plan.users[0]?.state !== 'active') return vacuous('not active');
    const { world, questions, users } = buildAuthorizationWorld(planned);
    const userId = users[0]?.id ?? 0;
    const before = await accessOf(run, world, questions);
    const events = [
      { kind: 'user_blocked', userId },
      { kind: 'user_activated', userId },
    ] as const;
    const after = accessOfDecided(await run.after(world, events, ...questions));
    return nothingChanged(before, after, planned.attempts);
  },
});
