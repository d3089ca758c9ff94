import { law } from '../law.ts';
import { attemptsOf, nothingLost, withUsers } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

export const beingExternalOnlyTakesAway = law({
  id: 'LAW-AUTHZ-31',
  title: 'what an external user may do, the same user may do when not external',
  source: 'authorization INV-31',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'session', constraints: { maxMemberships: 8 } }),
  async check(run, { plan, attempts }) {
    const external = await attemptsOf(run, {
      plan: withUsers(plan, (user) => ({ ...user, external: true })),
      attempts,
    });
    const internal = await attemptsOf(run, {
      plan: withUsers(plan, (user) => ({ ...user, external: false })),
      attempts,
    });
    return nothingLost(external, internal, attempts);
  },
});
