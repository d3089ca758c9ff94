import { law, verdictOf } from '../law.ts';
import { attemptsOf, describe, summary } from './access.ts';
import { attemptsWith, bySession, plainUser } from './focused-attempts.ts';

/** The user is of the default organization; what is public in one that is kept apart is public to visitors of it alone. */
export const aVisitorIsBelowEveryUser = law({
  id: 'LAW-AUTHZ-M29',
  title: 'what a visitor may do any active user may do, and a blocked user may do nothing more than a visitor',
  source: 'metamorphic relation M29; authorization INV-10 and INV-28',
  policyType: 'authorization',
  arbitrary: attemptsWith({ credential: 'anonymous', constraints: { maxOrganizations: 1 } }),
  async check(run, { plan: drawn, attempts }) {
    const at = drawn.users.length;
    const plan = { ...drawn, users: [...drawn.users, plainUser, { ...plainUser, state: 'blocked' as const }] };
    const visitor = await attemptsOf(run, { plan, attempts });
    const user = await attemptsOf(run, { plan, attempts: bySession(attempts, at) });
    const blocked = await attemptsOf(run, { plan, attempts: bySession(attempts, at + 1) });
    const wrong = attempts.findIndex(
      (_, index) =>
        (visitor[index]?.allowed === true && user[index]?.allowed !== true) ||
        (blocked[index]?.allowed === true && visitor[index]?.allowed !== true),
    );
    return verdictOf(
      wrong === -1,
      summary(visitor, user),
      () =>
        `${describe(attempts[wrong])}: visitor ${visitor[wrong]?.allowed}, user ${user[wrong]?.allowed}, blocked ${blocked[wrong]?.allowed}`,
    );
  },
});
