import { law, vacuous } from '../law.ts';
import { attemptsOf, nothingLost } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/** Links keep their roles: what a plain link strips is an effect of the link. */
export const aCustomRoleOnlyAdds = law({
  id: 'LAW-AUTHZ-12',
  title: 'a custom role never takes away what its base role gives',
  source: 'authorization INV-12',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'session', constraints: { maxMemberships: 6 } }),
  async check(run, { plan, attempts }) {
    if (plan.memberships.every(({ customRole }) => customRole === null)) return vacuous('no custom role');
    const base = { ...plan, memberships: plan.memberships.map((one) => ({ ...one, customRole: null })) };
    const before = await attemptsOf(run, { plan: base, attempts });
    return nothingLost(before, await attemptsOf(run, { plan, attempts }), attempts);
  },
});
