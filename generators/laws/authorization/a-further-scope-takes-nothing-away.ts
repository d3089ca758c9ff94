import fc from 'fast-check';
import { legacyScopeNames } from '../../authorization/credentials.ts';
import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingLost } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

export const aFurtherScopeTakesNothingAway = law({
  id: 'LAW-AUTHZ-04',
  title: 'a further legacy scope never removes a right',
  source: 'authorization INV-04',
  policyType: 'authorization',
  arbitrary: fc.record({
    planned: attemptsWith({ credential: 'access_token' }),
    scope: fc.constantFrom(...legacyScopeNames),
  }),
  async check(run, { planned: { plan, attempts }, scope }) {
    if (plan.tokens.length === 0) return vacuous('no token');
    const legacy = plan.tokens.map((token) => ({ ...token, granular: null }));
    const more = legacy.map((token) => ({ ...token, scopes: [...new Set([...token.scopes, scope])] }));
    const before = await attemptsOf(run, { plan: { ...plan, tokens: legacy }, attempts });
    return nothingLost(before, await attemptsOf(run, { plan: { ...plan, tokens: more }, attempts }), attempts);
  },
});
