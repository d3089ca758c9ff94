import fc from 'fast-check';
import type { AuthorizationPlan, PlannedAttempts } from '../../authorization/authorization-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, withUsers } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

const ends = {
  revoked: (plan) => ({ ...plan, tokens: plan.tokens.map((token) => ({ ...token, revoked: true })) }),
  expired: (plan) => ({ ...plan, tokens: plan.tokens.map((token) => ({ ...token, expires: 'today' })) }),
  'its user is blocked': (plan) => withUsers(plan, (user) => ({ ...user, state: 'blocked' })),
  'its user is deactivated': (plan) => withUsers(plan, (user) => ({ ...user, state: 'deactivated' })),
} as const satisfies Record<string, (plan: AuthorizationPlan) => AuthorizationPlan>;

/** Public data are no exception: a bad credential is refused before anything is looked at. */
export const aRevokedTokenIsDead = law({
  id: 'LAW-AUTHZ-10',
  title: 'a token that is revoked or expired, or whose user is refused, opens nothing any more',
  source: 'authorization INV-10',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: attemptsWith({ credential: 'access_token', constraints: { maxMemberships: 8 } }).map(withWideTokens),
    end: fc.constantFrom(...(Object.keys(ends) as (keyof typeof ends)[])),
  }),
  async check(run, { planned: { plan, attempts }, end }) {
    if (plan.tokens.length === 0) return vacuous('no token');
    const before = await attemptsOf(run, { plan, attempts });
    if (!before.some(({ allowed }) => allowed)) return vacuous('nothing was allowed');
    const after = await attemptsOf(run, { plan: ends[end](plan), attempts });
    const open = after.findIndex(({ allowed }) => allowed);
    return verdictOf(open === -1, end, () => `${end}: expected a refusal: ${describe(attempts[open])}`);
  },
});

/** Tokens that open something as often as not: legacy ones with `api`, of active users. */
function withWideTokens({ plan, attempts }: PlannedAttempts): PlannedAttempts {
  const tokens = plan.tokens.map((token) => ({
    ...token,
    granular: null,
    scopes: ['api'],
    revoked: false,
    expires: 'never' as const,
  }));
  return { plan: { ...withUsers(plan, (user) => ({ ...user, type: 'regular', state: 'active' })), tokens }, attempts };
}
