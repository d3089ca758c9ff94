import { law } from '../law.ts';
import { attemptsOf, nothingChanged, withUsers } from './access.ts';
import { attemptsWith } from './focused-attempts.ts';

/** The sessions of generated attempts are never in admin mode. */
export const adminModeOffIsNoAdmin = law({
  id: 'LAW-AUTHZ-29',
  title: 'where admin mode exists, an administrator outside it is like anybody else',
  source: 'authorization INV-29',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'session', constraints: { userTypes: ['regular'] } }),
  async check(run, { plan, attempts }) {
    const instance = { adminMode: true };
    const plain = { ...withUsers(plan, (user) => ({ ...user, admin: false })), instance };
    const admins = { ...withUsers(plan, (user) => ({ ...user, admin: true })), instance };
    const before = await attemptsOf(run, { plan: plain, attempts });
    return nothingChanged(before, await attemptsOf(run, { plan: admins, attempts }), attempts);
  },
});
