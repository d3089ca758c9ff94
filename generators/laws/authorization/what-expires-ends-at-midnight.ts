import fc from 'fast-check';
import type { AuthorizationPlan } from '../../authorization/authorization-plan.ts';
import type { ExpiryWord } from '../../expiries.ts';
import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingChanged } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

const kinds = ['memberships', 'projectShares', 'groupShares', 'tokens'] as const;
type Kind = (typeof kinds)[number];

const lastSecond = '2026-01-14T23:59:59Z';
const midnight = '2026-01-15T00:00:00Z';

/** What ends on the 15th works as if for ever until the second before, and from midnight as if it were not there. */
export const whatExpiresEndsAtMidnight = law({
  id: 'LAW-AUTHZ-11',
  title: 'memberships, shares and tokens work to the last second before their date, and not from 00:00 UTC on',
  source: 'authorization INV-11',
  policyType: 'authorization',
  arbitrary: fc.record({
    kind: fc.constantFrom(...kinds),
    sessions: attemptsWith({ credential: 'session' }),
    tokens: attemptsWith({ credential: 'access_token' }),
  }),
  async check(run, { kind, sessions, tokens }) {
    const { plan: drawn, attempts } = kind === 'tokens' ? tokens : sessions;
    if (drawn[kind].length === 0) return vacuous('nothing expires');
    const plan = kinds.reduce((changed, one) => withExpiry(changed, one, 'never'), drawn);
    const ending = withExpiry(plan, kind, 'today');
    const alive = await attemptsOf(run, { plan: at(plan, lastSecond), attempts });
    const still = await attemptsOf(run, { plan: at(ending, lastSecond), attempts });
    const before = nothingChanged(alive, still, attempts);
    if (before.kind === 'broken') return before;
    const gone = await attemptsOf(run, { plan: at(without(plan, kind), midnight), attempts });
    const over = await attemptsOf(run, { plan: at(ending, midnight), attempts });
    const after = nothingChanged(gone, over, attempts);
    return after.kind === 'held' ? { ...after, outcome: `${kind}: ${before.outcome}` } : after;
  },
});

function withExpiry(plan: AuthorizationPlan, kind: Kind, expires: ExpiryWord): AuthorizationPlan {
  return { ...plan, [kind]: plan[kind].map((one) => ({ ...one, expires })) };
}

function at(plan: AuthorizationPlan, now: string): AuthorizationPlan {
  return { ...plan, instance: { ...plan.instance, now } };
}

/** Tokens are pointed at, so they stay, and are revoked. */
function without(plan: AuthorizationPlan, kind: Kind): AuthorizationPlan {
  if (kind === 'tokens') return { ...plan, tokens: plan.tokens.map((token) => ({ ...token, revoked: true })) };
  return { ...plan, [kind]: [] };
}
