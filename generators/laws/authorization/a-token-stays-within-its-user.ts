import { resolve } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { attemptsOf, describe, summary } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/** Sudo acts as somebody else and is not drawn. Bots and service accounts have no session to compare with. */
export const aTokenStaysWithinItsUser = law({
  id: 'LAW-AUTHZ-02',
  title: 'what a token may do, its user may do',
  source: 'authorization INV-02',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'access_token', constraints: { userTypes: ['regular'] } }),
  async check(run, { plan, attempts }) {
    if (plan.tokens.length === 0) return vacuous('no token');
    const byToken = await attemptsOf(run, { plan, attempts });
    const owners = attempts.map((attempt) => ({
      ...attempt,
      credential: { kind: 'session' as const, at: resolve(plan.tokens, attempt.credential.at)?.user ?? 0 },
    }));
    const byOwner = await attemptsOf(run, { plan, attempts: owners });
    const beyond = byToken.findIndex(({ allowed }, at) => allowed && byOwner[at]?.allowed !== true);
    return verdictOf(
      beyond === -1,
      summary(byOwner, byToken),
      () => `expected a refusal as for its user: ${describe(attempts[beyond])}`,
    );
  },
});
